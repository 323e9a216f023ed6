/** The use cases around users, what they return, and the port that they read through. */
@NullMarked
package dev.madang.application.user;

import org.jspecify.annotations.NullMarked;
