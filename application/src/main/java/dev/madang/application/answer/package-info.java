/** Requests under a key, which are done once however often they come. What an answer looks like isn't known here. */
@NullMarked
package dev.madang.application.answer;

import org.jspecify.annotations.NullMarked;
