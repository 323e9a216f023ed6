/** What only a database can have wrong of recommendations. */
@NullMarked
package dev.madang.persistence.recommendation;

import org.jspecify.annotations.NullMarked;
