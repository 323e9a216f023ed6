/** What search engines find, read by ids alone. */
@NullMarked
package dev.madang.persistence.sitemap;

import org.jspecify.annotations.NullMarked;
