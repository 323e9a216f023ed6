package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POSTS;

import dev.madang.domain.post.Post;
import org.jooq.Record;

/** The parts of a post that are searched, besides its tags. */
public record SearchedPost(long id, long authorId, String title, String content) {

    public static SearchedPost of(Post post) {
        return new SearchedPost(
                post.id(), post.authorId(), post.title().value(), post.content().value());
    }

    /** @param row of the table of posts */
    public static SearchedPost of(Record row) {
        return new SearchedPost(
                row.get(POSTS.ID), row.get(POSTS.USER_ID), row.get(POSTS.TITLE), row.get(POSTS.CONTENT));
    }
}
