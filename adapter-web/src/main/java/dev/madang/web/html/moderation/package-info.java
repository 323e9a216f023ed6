/** The pages of moderators and admins: the queue, actions on posts and members, the log, the mode. */
@NullMarked
package dev.madang.web.html.moderation;

import org.jspecify.annotations.NullMarked;
