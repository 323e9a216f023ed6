/** The use cases that write, change and delete comments. */
@NullMarked
package dev.madang.application.commenting;

import org.jspecify.annotations.NullMarked;
