/** The use cases of posts, on the store in memory. */
@NullMarked
package dev.madang.application.publishing;

import org.jspecify.annotations.NullMarked;
