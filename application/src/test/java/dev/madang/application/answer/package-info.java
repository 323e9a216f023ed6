/** The use cases of posts, on the store in memory. */
@NullMarked
package dev.madang.application.answer;

import org.jspecify.annotations.NullMarked;
