/** The page about the board and its rules. */
@NullMarked
package dev.madang.web.html.about;

import org.jspecify.annotations.NullMarked;
