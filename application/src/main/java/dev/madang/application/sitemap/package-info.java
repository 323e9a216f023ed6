/** What there is to find on the board, in parts, for search engines; what it is called there is a front door's business. */
@NullMarked
package dev.madang.application.sitemap;

import org.jspecify.annotations.NullMarked;
