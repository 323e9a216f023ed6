package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.PostVersion;
import dev.madang.domain.post.PostVersionRepository;
import java.time.Clock;
import java.time.Instant;

/** Hides a text that a post had from all but moderators, or shows it again. */
@UseCase
public final class ModerateVersion {

    private final Transactions transactions;
    private final PostRepository posts;
    private final PostVersionRepository versions;
    private final ModerationLog log;
    private final Standing standing;
    private final Clock clock;

    public ModerateVersion(
            Transactions transactions,
            PostRepository posts,
            PostVersionRepository versions,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.versions = versions;
        this.log = log;
        this.standing = standing;
        this.clock = clock;
    }

    public enum Action {
        HIDE(ModerationAction.HIDE_VERSION),
        RESTORE(ModerationAction.RESTORE_VERSION);

        private final ModerationAction act;

        Action(ModerationAction act) {
            this.act = act;
        }
    }

    /**
     * @param version not the one that the post has: whoever wants that off the board hides the post, or edits it
     * @param reason for all to read
     * @throws Refusal {@code not-found}; {@code current}; {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws; {@code
     *     no-change} if it is so already
     */
    public void run(Caller caller, long postId, int version, Action action, String reason) {
        caller.require(Right.MODERATE_POSTS);
        Reason why = new Reason(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            present.require(Right.MODERATE_POSTS);
            Post post = posts.byId(postId).orElseThrow(() -> Refusal.notFound("post"));
            if (version == post.version()) {
                throw Refusal.invalid("version", "current");
            }
            PostVersion kept = versions.byId(postId, version).orElseThrow(() -> Refusal.notFound("version"));
            boolean hidden = action == Action.HIDE;
            if (kept.hidden() == hidden) {
                throw PostMeasures.noChange();
            }
            versions.setHidden(postId, version, hidden);
            log.append(LogEntry.Draft.of(now, present, action.act, postId, why).detail(String.valueOf(version)));
        });
    }
}
