/** The pages of all tags and of one. */
@NullMarked
package dev.madang.web.html.tag;

import org.jspecify.annotations.NullMarked;
