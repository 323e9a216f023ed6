package dev.madang.domain.post;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param id from 1, in order of creation, never used twice
 * @param locked whether its author may change it no more
 * @param version of its text: from 1, one more with each edit
 * @param editedAt when it was edited last, kept to the microsecond; null if it never was
 */
public record Post(
        long id,
        Authorship authorship,
        Title title,
        Content content,
        TagNames tags,
        boolean locked,
        Visibility visibility,
        int version,
        @Nullable Instant editedAt) {

    /** A published post that no guest with a key wrote. */
    public Post(long id, long authorId, Title title, Content content, TagNames tags, Instant datePosted) {
        this(
                id,
                new Authorship(authorId, null, datePosted),
                title,
                content,
                tags,
                false,
                Visibility.PUBLISHED,
                1,
                null);
    }

    public long authorId() {
        return authorship.authorId();
    }

    public Instant datePosted() {
        return authorship.at();
    }

    /** Of the guest who wrote it; null if it was a member, or nobody knows. */
    public @Nullable SecretHash guestKey() {
        return authorship.guestKey();
    }

    /**
     * Lets its author change it, unless it is locked, and callers who may change everybody's.
     *
     * @see Authorship#requireChange
     */
    public boolean requireChange(Caller caller, Instant now, Right own, Right any) {
        return authorship.requireChange(caller, now, locked, own, any);
    }

    /**
     * @param seen the version that a caller wants to change; null if any
     * @throws Refusal {@code stale} if it was edited since
     */
    public void requireVersion(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw Refusal.conflict("", "stale");
        }
    }

    public Post withTitle(Title other) {
        return new Post(id, authorship, other, content, tags, locked, visibility, version, editedAt);
    }

    public Post withContent(Content other) {
        return new Post(id, authorship, title, other, tags, locked, visibility, version, editedAt);
    }

    public Post withTags(TagNames other) {
        return new Post(id, authorship, title, content, other, locked, visibility, version, editedAt);
    }

    public Post withAuthorship(Authorship other) {
        return new Post(id, other, title, content, tags, locked, visibility, version, editedAt);
    }

    public Post withLocked(boolean other) {
        return new Post(id, authorship, title, content, tags, other, visibility, version, editedAt);
    }

    public Post withVisibility(Visibility other) {
        return new Post(id, authorship, title, content, tags, locked, other, version, editedAt);
    }

    /** The same post, whose text is that of another version. */
    public Post edited(Instant at) {
        return new Post(id, authorship, title, content, tags, locked, visibility, version + 1, at);
    }
}
