/** What search engines read: where to look, and where not. */
@NullMarked
package dev.madang.web.html.sitemap;

import org.jspecify.annotations.NullMarked;
