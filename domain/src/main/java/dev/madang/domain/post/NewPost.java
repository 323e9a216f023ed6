package dev.madang.domain.post;

import java.time.Instant;

/**
 * A post that has no id yet.
 *
 * @param authorId the id of a user that exists
 * @param datePosted kept to the microsecond
 */
public record NewPost(long authorId, Title title, Content content, TagNames tags, Instant datePosted) {

    public Post withId(long id) {
        return new Post(id, authorId, title, content, tags, datePosted);
    }
}
