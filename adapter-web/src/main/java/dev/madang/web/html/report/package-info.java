/** The form in which a post is reported, and the reports that wait for a moderator. */
@NullMarked
package dev.madang.web.html.report;

import org.jspecify.annotations.NullMarked;
