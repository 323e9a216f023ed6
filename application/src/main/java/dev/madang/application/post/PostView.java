package dev.madang.application.post;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as readers see it.
 *
 * @param author the author's username, which may change
 * @param tags names in the author's order
 * @param authorRole {@link Role#GUEST} also of what a guest wrote under a name that a member has claimed since
 * @param guestTag tells guests of one name apart; null of members, and where it isn't known which guest wrote it
 * @param locked whether its author may change it no more
 * @param editedAt when it was edited last; null if it never was
 */
public record PostView(
        long id,
        String title,
        String content,
        Instant datePosted,
        String author,
        long authorId,
        List<String> tags,
        Role authorRole,
        @Nullable String guestTag,
        boolean locked,
        Visibility visibility,
        @Nullable Instant editedAt) {

    private static final int TAG_LENGTH = 8;

    /** What a guest wrote of whom nothing is known. */
    public PostView(
            long id,
            String title,
            String content,
            Instant datePosted,
            String author,
            long authorId,
            List<String> tags) {
        this(
                id,
                title,
                content,
                datePosted,
                author,
                authorId,
                tags,
                Role.GUEST,
                null,
                false,
                Visibility.PUBLISHED,
                null);
    }

    /**
     * @param role the author's
     * @param guestKey of the guest who wrote it, the value of a {@link SecretHash}; empty if there is none
     */
    public static PostView of(
            long id,
            String title,
            String content,
            Instant datePosted,
            String author,
            long authorId,
            List<String> tags,
            Role role,
            String guestKey,
            boolean locked,
            Visibility visibility,
            @Nullable Instant editedAt) {
        boolean unknown = guestKey.isEmpty();
        return new PostView(
                id,
                title,
                content,
                datePosted,
                author,
                authorId,
                tags,
                unknown ? role : Role.GUEST,
                unknown ? null : guestKey.substring(0, TAG_LENGTH),
                locked,
                visibility,
                editedAt);
    }

    public PostView {
        tags = List.copyOf(tags);
    }

    public static PostView of(Post post, User author) {
        SecretHash guestKey = post.guestKey();
        return of(
                post.id(),
                post.title().value(),
                post.content().value(),
                post.datePosted(),
                author.username().value(),
                author.id(),
                post.tags().values().stream().map(TagName::value).toList(),
                author.role(),
                guestKey == null ? "" : guestKey.value(),
                post.locked(),
                post.visibility(),
                post.editedAt());
    }

    /** True if the member of that name wrote it; false for a guest who used the name. */
    public boolean byOwnerOfName() {
        return authorRole != Role.GUEST;
    }

    /** Whether it looks like the caller's own still: who may change it, only the post itself knows. */
    public boolean isBy(Caller caller, Instant now) {
        Identity identity = caller.identity();
        return authorRole == Role.GUEST
                ? now.isBefore(datePosted.plus(Authorship.GUEST_TIME))
                        && (isOf(caller.guestKey()) || isOf(caller.memberKey()))
                : identity != null && identity.username().equals(author);
    }

    private boolean isOf(@Nullable SecretHash guestKey) {
        return guestTag != null && guestKey != null && guestKey.value().startsWith(guestTag);
    }

    /** The post's place in every list of posts. */
    public PostCursor cursor() {
        return new PostCursor(datePosted, id);
    }
}
