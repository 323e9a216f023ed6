/** What readers tell moderators of a post. What moderators do then is in {@code moderation}. */
@NullMarked
package dev.madang.domain.report;

import org.jspecify.annotations.NullMarked;
