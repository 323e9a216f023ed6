/** How comments are read. */
@NullMarked
package dev.madang.persistence.comment;

import org.jspecify.annotations.NullMarked;
