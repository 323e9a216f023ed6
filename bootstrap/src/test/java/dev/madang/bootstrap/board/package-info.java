/** The parts of a running board, each alone. */
@NullMarked
package dev.madang.bootstrap.board;

import org.jspecify.annotations.NullMarked;
