/** The page of a tag. */
@NullMarked
package dev.madang.web.html.tag;

import org.jspecify.annotations.NullMarked;
