/** The columns that keep what contents look like, in the tables of all that has contents. */
@NullMarked
package dev.madang.persistence.rendering;

import org.jspecify.annotations.NullMarked;
