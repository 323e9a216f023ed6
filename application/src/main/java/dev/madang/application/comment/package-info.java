/** The use cases that read comments, what they return, and the port that they read through. */
@NullMarked
package dev.madang.application.comment;

import org.jspecify.annotations.NullMarked;
