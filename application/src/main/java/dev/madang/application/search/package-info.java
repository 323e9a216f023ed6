/**
 * Finding posts by words: what counts as a hit, and the tokens by which a store's index proposes hits. How an index keeps
 * tokens is the store's business.
 */
@NullMarked
package dev.madang.application.search;

import org.jspecify.annotations.NullMarked;
