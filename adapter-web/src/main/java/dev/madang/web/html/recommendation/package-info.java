/** The buttons by which members recommend posts and comments. Pages that have them show the counts. */
@NullMarked
package dev.madang.web.html.recommendation;

import org.jspecify.annotations.NullMarked;
