package dev.madang.application.version;

import dev.madang.application.Collaborator;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.CommentView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.version.Versioned;
import java.time.Clock;

/** Finds what readers see of a post or a comment, and moderators of one that isn't published. */
@Collaborator
final class CurrentTexts {

    private final PostQueries posts;
    private final ModerationQueries moderation;
    private final CommentQueries comments;
    private final Clock clock;

    CurrentTexts(PostQueries posts, ModerationQueries moderation, CommentQueries comments, Clock clock) {
        this.posts = posts;
        this.moderation = moderation;
        this.comments = comments;
        this.clock = clock;
    }

    /** @throws Refusal {@code not-found} */
    CurrentText of(Caller reader, Versioned of) {
        return switch (of.kind()) {
            case POST -> post(reader, of);
            case COMMENT -> comment(reader, of);
        };
    }

    private CurrentText post(Caller reader, Versioned of) {
        boolean moderates = reader.may(Right.MODERATE_POSTS);
        PostView post = (moderates ? moderation.postById(of.id()) : posts.byId(of.id()))
                .orElseThrow(() -> Refusal.notFound("post"));
        boolean own = post.byOwnerOfName() && post.isBy(reader, clock.instant());
        return new CurrentText(
                of,
                post.id(),
                VersionView.of(post),
                own || moderates,
                post.visibility().isPublished());
    }

    private CurrentText comment(Caller reader, Versioned of) {
        boolean moderates = reader.may(Right.MODERATE_COMMENTS);
        CommentView comment = (moderates ? comments.anyById(of.id()) : comments.byId(of.id()))
                .orElseThrow(() -> Refusal.notFound("comment"));
        boolean own = comment.byOwnerOfName() && comment.isBy(reader, clock.instant());
        boolean onBoard = !moderates || comments.byId(of.id()).isPresent();
        return new CurrentText(of, comment.postId(), VersionView.of(comment), own || moderates, onBoard);
    }
}
