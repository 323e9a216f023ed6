/** Comments, and where they stand. */
@NullMarked
package dev.madang.persistence.comment;

import org.jspecify.annotations.NullMarked;
