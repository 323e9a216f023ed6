/** The page of the search. */
@NullMarked
package dev.madang.web.html.search;

import org.jspecify.annotations.NullMarked;
