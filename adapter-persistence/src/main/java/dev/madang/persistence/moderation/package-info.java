/** The moderation log, and lists for moderators. */
@NullMarked
package dev.madang.persistence.moderation;

import org.jspecify.annotations.NullMarked;
