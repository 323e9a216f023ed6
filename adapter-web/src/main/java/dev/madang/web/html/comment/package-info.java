/** The pages on which comments are written, changed and deleted; they are read on the page of their post. */
@NullMarked
package dev.madang.web.html.comment;

import org.jspecify.annotations.NullMarked;
