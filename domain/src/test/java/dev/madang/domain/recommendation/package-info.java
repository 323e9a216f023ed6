/** Recommendations, and how old what is recommended may be. */
@NullMarked
package dev.madang.domain.recommendation;

import org.jspecify.annotations.NullMarked;
