/** The texts that a post or a comment has had, and where each differs from the one before. */
@NullMarked
package dev.madang.web.html.version;

import org.jspecify.annotations.NullMarked;
