package dev.madang.domain.post;

import java.time.Instant;

/** @param id from 1, in order of creation, never used twice */
public record Post(long id, long authorId, Title title, Content content, TagNames tags, Instant datePosted) {

    public Post withTitle(Title other) {
        return new Post(id, authorId, other, content, tags, datePosted);
    }

    public Post withContent(Content other) {
        return new Post(id, authorId, title, other, tags, datePosted);
    }

    public Post withTags(TagNames other) {
        return new Post(id, authorId, title, content, other, datePosted);
    }
}
