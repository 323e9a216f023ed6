/** Requests under an {@code Idempotency-Key}, which are done once, and answered alike however often they come. */
@NullMarked
package dev.madang.web.api.once;

import org.jspecify.annotations.NullMarked;
