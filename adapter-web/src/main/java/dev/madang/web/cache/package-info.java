/** Keeps the responses that are the same for all who aren't signed in, until the board changes. */
@NullMarked
package dev.madang.web.cache;

import org.jspecify.annotations.NullMarked;
