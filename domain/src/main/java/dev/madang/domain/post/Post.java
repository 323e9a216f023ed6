package dev.madang.domain.post;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.Visibility;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param id from 1, in order of creation, never used twice
 * @param guestKey of the guest who wrote it; null if it was a member, or nobody knows
 * @param locked whether its author may change it no more
 * @param version of its text: from 1, one more with each edit
 * @param editedAt when it was edited last, kept to the microsecond; null if it never was
 */
public record Post(
        long id,
        long authorId,
        Title title,
        Content content,
        TagNames tags,
        Instant datePosted,
        @Nullable SecretHash guestKey,
        boolean locked,
        Visibility visibility,
        int version,
        @Nullable Instant editedAt) {

    /** After which a guest can't change a post any more. */
    public static final Duration GUEST_TIME = Duration.ofHours(24);

    /** A published post that no guest with a key wrote. */
    public Post(long id, long authorId, Title title, Content content, TagNames tags, Instant datePosted) {
        this(id, authorId, title, content, tags, datePosted, null, false, Visibility.PUBLISHED, 1, null);
    }

    /** Whether the caller wrote it, and may still say so. */
    public boolean isOwnedBy(Caller caller, Instant now) {
        return guestKey == null
                ? caller.is(authorId)
                : caller.holds(guestKey) && now.isBefore(datePosted.plus(GUEST_TIME));
    }

    /**
     * Lets its author change it, unless it is locked, and callers who may change everybody's.
     *
     * @param own the right that its author needs
     * @param any the right that anybody else needs
     * @return whether the caller does it by its office
     * @throws Refusal {@code locked}; as {@link Caller#require}
     */
    public boolean requireChange(Caller caller, Instant now, Right own, Right any) {
        boolean owned = isOwnedBy(caller, now);
        if (owned && locked && !caller.may(Right.MODERATE_POSTS)) {
            throw Refusal.forbidden("locked");
        }
        caller.require(owned ? own : any);
        return !owned;
    }

    public Post withTitle(Title other) {
        return new Post(
                id, authorId, other, content, tags, datePosted, guestKey, locked, visibility, version, editedAt);
    }

    public Post withContent(Content other) {
        return new Post(id, authorId, title, other, tags, datePosted, guestKey, locked, visibility, version, editedAt);
    }

    public Post withTags(TagNames other) {
        return new Post(
                id, authorId, title, content, other, datePosted, guestKey, locked, visibility, version, editedAt);
    }

    /** The same post, as that of the member whom its guest has become. */
    public Post adopted() {
        return new Post(id, authorId, title, content, tags, datePosted, null, locked, visibility, version, editedAt);
    }

    public Post withLocked(boolean other) {
        return new Post(id, authorId, title, content, tags, datePosted, guestKey, other, visibility, version, editedAt);
    }

    public Post withVisibility(Visibility other) {
        return new Post(id, authorId, title, content, tags, datePosted, guestKey, locked, other, version, editedAt);
    }

    /** The same post, whose text is that of another version. */
    public Post edited(Instant at) {
        return new Post(id, authorId, title, content, tags, datePosted, guestKey, locked, visibility, version + 1, at);
    }
}
