/** The page of a user, and what moderators and admins can change about it. */
@NullMarked
package dev.madang.web.html.user;

import org.jspecify.annotations.NullMarked;
