/** Text as the search and the limits compare it: folded, and cut into words by script. */
@NullMarked
package dev.madang.application.text;

import org.jspecify.annotations.NullMarked;
