/** Who recommends what, and how many do, on jOOQ. */
@NullMarked
package dev.madang.persistence.recommendation;

import org.jspecify.annotations.NullMarked;
