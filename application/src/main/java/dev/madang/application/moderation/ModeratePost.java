package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.AccountQueries;
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
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.post.WithheldPostRepository;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Moderates a post: hides, restores, locks, unlocks or deletes it. */
@UseCase
public final class ModeratePost {

    private final Transactions transactions;
    private final Standing standing;
    private final PostRepository posts;
    private final WithheldPostRepository withheldPosts;
    private final ModerationLog log;
    private final Clock clock;

    public ModeratePost(
            Transactions transactions,
            UserRepository users,
            AccountQueries accounts,
            PostRepository posts,
            WithheldPostRepository withheldPosts,
            ModerationLog log,
            Clock clock) {
        this.transactions = transactions;
        this.standing = new Standing(users, accounts);
        this.posts = posts;
        this.withheldPosts = withheldPosts;
        this.log = log;
        this.clock = clock;
    }

    public enum Action {
        /** Takes it off the board, until it is restored; also decides on one that waits. */
        HIDE(ModerationAction.HIDE_POST),
        /** Puts it on the board again; also decides on one that waits. */
        RESTORE(ModerationAction.RESTORE_POST),
        /** Lets its author neither edit nor delete it. */
        LOCK(ModerationAction.LOCK_POST),
        UNLOCK(ModerationAction.UNLOCK_POST),
        DELETE(ModerationAction.DELETE_POST);

        private final ModerationAction act;

        Action(ModerationAction act) {
            this.act = act;
        }
    }

    /**
     * @param reason for all to read
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws; {@code
     *     no-change} if the post is so already
     */
    public void run(Caller caller, long id, Action action, String reason) {
        Right right = action == Action.DELETE ? Right.DELETE_ANY_POST : Right.MODERATE_POSTS;
        caller.require(right);
        Reason why = new Reason(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            present.require(right);
            // Somebody may bring it back while it is looked for among the others.
            if (!changeOnBoard(id, action) && !changeWithheld(id, action) && !changeOnBoard(id, action)) {
                throw Refusal.notFound("post");
            }
            log.append(LogEntry.Draft.of(now, present, action.act, id).because(why));
        });
    }

    private boolean changeOnBoard(long id, Action action) {
        Optional<Post> post = posts.byId(id);
        post.ifPresent(found -> change(found, action));
        return post.isPresent();
    }

    private boolean changeWithheld(long id, Action action) {
        Optional<WithheldPost> post = withheldPosts.byId(id);
        post.ifPresent(found -> change(found, action));
        return post.isPresent();
    }

    private void change(Post post, Action action) {
        switch (action) {
            case HIDE -> {
                posts.remove(post);
                withheldPosts.add(new WithheldPost(post, WithheldPost.Cause.HIDDEN, clock.instant()));
            }
            case RESTORE -> throw noChange();
            case LOCK, UNLOCK -> posts.update(locked(post, action));
            case DELETE -> posts.remove(post);
        }
    }

    private void change(WithheldPost withheld, Action action) {
        if (action == Action.HIDE && !withheld.cause().isHold()) {
            throw noChange();
        }
        Post post = withheld.post();
        withheldPosts.remove(withheld);
        switch (action) {
            case HIDE -> withheldPosts.add(new WithheldPost(post, WithheldPost.Cause.HIDDEN, clock.instant()));
            case RESTORE -> posts.restore(post);
            case LOCK, UNLOCK ->
                withheldPosts.add(new WithheldPost(locked(post, action), withheld.cause(), withheld.since()));
            case DELETE -> {}
        }
    }

    private static Post locked(Post post, Action action) {
        boolean locked = action == Action.LOCK;
        if (post.locked() == locked) {
            throw noChange();
        }
        return post.withLocked(locked);
    }

    private static Refusal noChange() {
        return Refusal.conflict("action", "no-change");
    }
}
