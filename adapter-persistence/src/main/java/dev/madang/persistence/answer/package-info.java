/** Requests under a key, and their answers, on jOOQ. */
@NullMarked
package dev.madang.persistence.answer;

import org.jspecify.annotations.NullMarked;
