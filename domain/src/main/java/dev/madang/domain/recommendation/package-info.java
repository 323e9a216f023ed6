/** That members recommend what others wrote, and how often it was. */
@NullMarked
package dev.madang.domain.recommendation;

import org.jspecify.annotations.NullMarked;
