/** The front door for people: the board's pages, rendered on the server, which need no JavaScript. */
@NullMarked
package dev.madang.web.html;

import org.jspecify.annotations.NullMarked;
