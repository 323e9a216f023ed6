/** What readers tell moderators of posts and comments. What moderators do then is in {@code moderation}. */
@NullMarked
package dev.madang.domain.report;

import org.jspecify.annotations.NullMarked;
