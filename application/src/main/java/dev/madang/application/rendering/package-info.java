/** How contents become HTML, and stay what today's renderer makes of them. What makes it is an adapter's. */
@NullMarked
package dev.madang.application.rendering;

import org.jspecify.annotations.NullMarked;
