package dev.madang.domain.post;

import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post that has no id yet.
 *
 * @param authorId the id of a user that exists
 * @param datePosted kept to the microsecond
 * @param guestKey of the guest who wrote it; null if it was a member, or nobody knows
 */
public record NewPost(
        long authorId,
        Title title,
        Content content,
        TagNames tags,
        Instant datePosted,
        @Nullable SecretHash guestKey,
        Visibility visibility) {

    public NewPost(long authorId, Title title, Content content, TagNames tags, Instant datePosted) {
        this(authorId, title, content, tags, datePosted, null, Visibility.PUBLISHED);
    }

    public Post withId(long id) {
        return new Post(id, authorId, title, content, tags, datePosted, guestKey, false, visibility, 1, null);
    }
}
