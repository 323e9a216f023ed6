package dev.madang.domain.comment;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param id from 1, in order of creation, never used twice
 * @param parentId of the comment that it answers, which may be gone; null if it answers the post
 * @param locked whether its author may change it no more
 * @param version of its text: from 1, one more with each edit
 * @param editedAt when it was edited last, kept to the microsecond; null if it never was
 */
public record Comment(
        long id,
        long postId,
        @Nullable Long parentId,
        CommentPath path,
        Authorship authorship,
        Content content,
        boolean locked,
        Visibility visibility,
        int version,
        @Nullable Instant editedAt) {

    /** One that has just been added. */
    public static Comment of(NewComment added, long id, CommentPath path) {
        return new Comment(
                id,
                added.postId(),
                added.parentId(),
                path,
                added.authorship(),
                added.content(),
                false,
                added.visibility(),
                1,
                null);
    }

    public long authorId() {
        return authorship.authorId();
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

    public Comment withAuthorship(Authorship other) {
        return new Comment(id, postId, parentId, path, other, content, locked, visibility, version, editedAt);
    }

    public Comment withLocked(boolean other) {
        return new Comment(id, postId, parentId, path, authorship, content, other, visibility, version, editedAt);
    }

    public Comment withVisibility(Visibility other) {
        return new Comment(id, postId, parentId, path, authorship, content, locked, other, version, editedAt);
    }

    /** The same comment, with another text. */
    public Comment edited(Content other, Instant at) {
        return new Comment(id, postId, parentId, path, authorship, other, locked, visibility, version + 1, at);
    }
}
