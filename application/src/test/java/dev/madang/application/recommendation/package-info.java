/** Recommending, on a board in memory. */
@NullMarked
package dev.madang.application.recommendation;

import org.jspecify.annotations.NullMarked;
