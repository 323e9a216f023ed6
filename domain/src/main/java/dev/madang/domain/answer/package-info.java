/** Requests that are sent under a key, so that they are done once however often they come, and what they were answered. */
@NullMarked
package dev.madang.domain.answer;

import org.jspecify.annotations.NullMarked;
