/** The use cases of what members follow. What they are told of it is in {@code notification}. */
@NullMarked
package dev.madang.application.follow;

import org.jspecify.annotations.NullMarked;
