package dev.madang.application.memory;

import dev.madang.application.comment.CommentView;
import dev.madang.application.post.PostView;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import java.time.Instant;
import java.util.List;
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
                new Authorship(authorId, post.guestKey(), date),
                post.title(),
                post.content(),
                post.tags(),
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
        Authorship authorship = new Authorship(draft.authorId(), draft.guestKey(), date);
        return new NewPost(authorship, draft.title(), draft.content(), draft.tags(), visibility);
    }

    static PostView tags(PostView post, List<String> tags) {
        return of(
                post,
                post.html(),
                tags,
                post.locked(),
                post.editedAt(),
                post.version(),
                post.commentCount(),
                post.recommendations());
    }

    static PostView unlocked(PostView post) {
        return of(
                post,
                post.html(),
                post.tags(),
                false,
                post.editedAt(),
                post.version(),
                post.commentCount(),
                post.recommendations());
    }

    static PostView editedAt(PostView post, @Nullable Instant time) {
        return of(
                post,
                post.html(),
                post.tags(),
                post.locked(),
                time,
                post.version(),
                post.commentCount(),
                post.recommendations());
    }

    static PostView version(PostView post, int version) {
        return of(
                post,
                post.html(),
                post.tags(),
                post.locked(),
                post.editedAt(),
                version,
                post.commentCount(),
                post.recommendations());
    }

    static PostView commentCount(PostView post, long count) {
        return of(
                post,
                post.html(),
                post.tags(),
                post.locked(),
                post.editedAt(),
                post.version(),
                count,
                post.recommendations());
    }

    static PostView recommendations(PostView post, int count) {
        return of(
                post,
                post.html(),
                post.tags(),
                post.locked(),
                post.editedAt(),
                post.version(),
                post.commentCount(),
                count);
    }

    static PostView html(PostView post, @Nullable Html html) {
        return of(
                post,
                html,
                post.tags(),
                post.locked(),
                post.editedAt(),
                post.version(),
                post.commentCount(),
                post.recommendations());
    }

    static CommentView recommendations(CommentView comment, int count) {
        return new CommentView(
                comment.id(),
                comment.postId(),
                comment.parentId(),
                comment.path(),
                comment.author(),
                comment.content(),
                comment.html(),
                comment.writtenAt(),
                comment.locked(),
                comment.visibility(),
                comment.editedAt(),
                comment.version(),
                count);
    }

    private static PostView of(
            PostView post,
            @Nullable Html html,
            List<String> tags,
            boolean locked,
            @Nullable Instant editedAt,
            int version,
            long commentCount,
            int recommendations) {
        return new PostView(
                post.id(),
                post.title(),
                post.content(),
                post.opening(),
                html,
                post.datePosted(),
                post.author(),
                tags,
                locked,
                post.visibility(),
                editedAt,
                version,
                commentCount,
                recommendations);
    }
}
