package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.VersionRepository;
import dev.madang.domain.version.Versioned;
import java.time.Clock;
import java.time.Instant;

/** Hides a text that a post or a comment had from all but moderators, or shows it again. */
@UseCase
public final class ModerateVersion {

    private final Transactions transactions;
    private final PostRepository posts;
    private final CommentRepository comments;
    private final VersionRepository versions;
    private final ModerationLog log;
    private final Standing standing;
    private final Clock clock;

    public ModerateVersion(
            Transactions transactions,
            PostRepository posts,
            CommentRepository comments,
            VersionRepository versions,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.comments = comments;
        this.versions = versions;
        this.log = log;
        this.standing = standing;
        this.clock = clock;
    }

    public enum Action {
        HIDE(ModerationAction.HIDE_VERSION, ModerationAction.HIDE_COMMENT_VERSION),
        RESTORE(ModerationAction.RESTORE_VERSION, ModerationAction.RESTORE_COMMENT_VERSION);

        private final ModerationAction ofPost;
        private final ModerationAction ofComment;

        Action(ModerationAction ofPost, ModerationAction ofComment) {
            this.ofPost = ofPost;
            this.ofComment = ofComment;
        }

        private ModerationAction act(Versioned of) {
            return of.kind() == Versioned.Kind.POST ? ofPost : ofComment;
        }
    }

    /**
     * @param version not the one that is there now: whoever wants that off the board hides the whole, or edits it
     * @param reason for all to read
     * @throws Refusal {@code not-found}; {@code current}; {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws; {@code
     *     no-change} if it is so already
     */
    public void run(Caller caller, Versioned of, int version, Action action, String reason) {
        caller.require(right(of));
        Reason why = new Reason(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            present.require(right(of));
            if (version == current(of)) {
                throw Refusal.invalid("version", "current");
            }
            TextVersion kept = versions.byId(of, version).orElseThrow(() -> Refusal.notFound("version"));
            boolean hidden = action == Action.HIDE;
            if (kept.hidden() == hidden) {
                throw PostMeasures.noChange();
            }
            versions.setHidden(of, version, hidden);
            log.append(LogEntry.Draft.of(now, present, action.act(of), of.id(), why)
                    .detail(String.valueOf(version)));
        });
    }

    private static Right right(Versioned of) {
        return of.kind() == Versioned.Kind.POST ? Right.MODERATE_POSTS : Right.MODERATE_COMMENTS;
    }

    private int current(Versioned of) {
        return switch (of.kind()) {
            case POST -> posts.byId(of.id()).map(Post::version).orElseThrow(() -> Refusal.notFound("post"));
            case COMMENT -> comments.byId(of.id()).map(Comment::version).orElseThrow(() -> Refusal.notFound("comment"));
        };
    }
}
