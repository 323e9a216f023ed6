/** The running board: all modules wired together, its log and its chores. */
@NullMarked
package dev.madang.bootstrap.board;

import org.jspecify.annotations.NullMarked;
