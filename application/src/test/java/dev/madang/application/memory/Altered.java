package dev.madang.application.memory;

import dev.madang.application.post.PostView;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies that differ in one thing, for flaws: nothing else changes it. */
final class Altered {

    private Altered() {}

    static Post author(Post post, long authorId) {
        return of(post, authorId, post.datePosted(), post.version(), post.editedAt());
    }

    static Post date(Post post, Instant date) {
        return of(post, post.authorId(), date, post.version(), post.editedAt());
    }

    static Post version(Post post, int version) {
        return of(post, post.authorId(), post.datePosted(), version, post.editedAt());
    }

    static Post editedAt(Post post, @Nullable Instant time) {
        return of(post, post.authorId(), post.datePosted(), post.version(), time);
    }

    private static Post of(Post post, long authorId, Instant date, int version, @Nullable Instant editedAt) {
        return new Post(
                post.id(),
                authorId,
                post.title(),
                post.content(),
                post.tags(),
                date,
                post.guestKey(),
                post.locked(),
                post.visibility(),
                version,
                editedAt);
    }

    static NewPost visibility(NewPost draft, Visibility visibility) {
        return of(draft, draft.datePosted(), visibility);
    }

    static NewPost date(NewPost draft, Instant date) {
        return of(draft, date, draft.visibility());
    }

    private static NewPost of(NewPost draft, Instant date, Visibility visibility) {
        return new NewPost(
                draft.authorId(), draft.title(), draft.content(), draft.tags(), date, draft.guestKey(), visibility);
    }

    static PostView tags(PostView post, List<String> tags) {
        return of(post, tags, post.authorRole(), post.guestTag(), post.visibility(), post.editedAt());
    }

    static PostView role(PostView post, Role role) {
        return of(post, post.tags(), role, post.guestTag(), post.visibility(), post.editedAt());
    }

    static PostView guestTag(PostView post, @Nullable String guestTag) {
        return of(post, post.tags(), post.authorRole(), guestTag, post.visibility(), post.editedAt());
    }

    static PostView visibility(PostView post, Visibility visibility) {
        return of(post, post.tags(), post.authorRole(), post.guestTag(), visibility, post.editedAt());
    }

    static PostView editedAt(PostView post, @Nullable Instant time) {
        return of(post, post.tags(), post.authorRole(), post.guestTag(), post.visibility(), time);
    }

    private static PostView of(
            PostView post,
            List<String> tags,
            Role role,
            @Nullable String guestTag,
            Visibility visibility,
            @Nullable Instant editedAt) {
        return PostView.of(
                post.id(),
                post.title(),
                post.content(),
                post.datePosted(),
                post.author(),
                tags,
                role,
                Objects.requireNonNullElse(guestTag, ""),
                post.locked(),
                visibility,
                editedAt);
    }

    static PostView unlocked(PostView post) {
        return PostView.of(
                post.id(),
                post.title(),
                post.content(),
                post.datePosted(),
                post.author(),
                post.tags(),
                post.authorRole(),
                Objects.requireNonNullElse(post.guestTag(), ""),
                false,
                post.visibility(),
                post.editedAt());
    }
}
