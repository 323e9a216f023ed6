/** Reporting posts, and reading the reports. Deciding on them is a part of moderating a post. */
@NullMarked
package dev.madang.application.report;

import org.jspecify.annotations.NullMarked;
