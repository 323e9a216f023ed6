/** The languages of the board, and all sentences that people read in them. */
@NullMarked
package dev.madang.web.language;

import org.jspecify.annotations.NullMarked;
