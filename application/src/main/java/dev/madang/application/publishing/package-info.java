/** The use cases that write, change and delete posts, and what they ask before they do. */
@NullMarked
package dev.madang.application.publishing;

import org.jspecify.annotations.NullMarked;
