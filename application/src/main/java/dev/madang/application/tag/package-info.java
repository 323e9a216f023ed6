/** The use cases around tags, what they return, and the port that they read through. */
@NullMarked
package dev.madang.application.tag;

import org.jspecify.annotations.NullMarked;
