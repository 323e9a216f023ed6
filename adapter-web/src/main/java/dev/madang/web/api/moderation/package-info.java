/** Moderation for programs: posts, members, the log and the board's mode. */
@NullMarked
package dev.madang.web.api.moderation;

import org.jspecify.annotations.NullMarked;
