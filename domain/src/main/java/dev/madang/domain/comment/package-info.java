/** What people answer to posts, and to one another. What is common to all that people write is in {@code account}. */
@NullMarked
package dev.madang.domain.comment;

import org.jspecify.annotations.NullMarked;
