/** The use cases around posts, what they take and return, and the port that they read through. */
@NullMarked
package dev.madang.application.post;

import org.jspecify.annotations.NullMarked;
