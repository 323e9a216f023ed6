/** Finds posts by their tokens, page by page. The tokens are written in {@code post}. */
@NullMarked
package dev.madang.persistence.search;

import org.jspecify.annotations.NullMarked;
