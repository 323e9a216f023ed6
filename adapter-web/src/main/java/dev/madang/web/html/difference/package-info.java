/** Where two texts differ, for pages that show both. What is compared, and why, others know. */
@NullMarked
package dev.madang.web.html.difference;

import org.jspecify.annotations.NullMarked;
