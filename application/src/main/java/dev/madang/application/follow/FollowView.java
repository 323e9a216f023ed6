package dev.madang.application.follow;

import dev.madang.domain.notification.Followed;

/**
 * A post or a tag that a member follows.
 *
 * @param name the post's title, or the tag's name
 */
public record FollowView(Followed.Kind kind, long id, String name) {}
