/** The use case that the README adds to the board, as an example. */
@NullMarked
package dev.madang.application.example;

import org.jspecify.annotations.NullMarked;
