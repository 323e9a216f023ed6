/** Full-text indexes, one class for each kind, and the numbers that they hold in the place of words. */
@NullMarked
package dev.madang.persistence.fulltext;

import org.jspecify.annotations.NullMarked;
