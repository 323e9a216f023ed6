package dev.madang.domain.comment;

import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import org.jspecify.annotations.Nullable;

/**
 * A comment that has no id yet.
 *
 * @param parentId of the comment that it answers; null if it answers the post
 */
public record NewComment(
        long postId, @Nullable Long parentId, Authorship authorship, Content content, Visibility visibility) {}
