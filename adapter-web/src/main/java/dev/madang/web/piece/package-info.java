/** What is put together from a piece for each feature: how the pieces are found. What is made of them is elsewhere. */
@NullMarked
package dev.madang.web.piece;

import org.jspecify.annotations.NullMarked;
