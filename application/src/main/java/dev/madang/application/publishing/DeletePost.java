package dev.madang.application.publishing;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.application.moderation.ReadMode;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.time.Clock;
import java.time.Instant;

/** Deletes a post; its tags stay. */
@UseCase
public final class DeletePost {

    private final Transactions transactions;
    private final Standing standing;
    private final ReadMode readMode;
    private final PostRepository posts;
    private final ModerationLog log;
    private final DoublePosts doublePosts;
    private final Clock clock;

    public DeletePost(
            Transactions transactions,
            PostRepository posts,
            ModerationLog log,
            Standing standing,
            ReadMode readMode,
            DoublePosts doublePosts,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.readMode = readMode;
        this.posts = posts;
        this.log = log;
        this.doublePosts = doublePosts;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code locked}, {@code read-only}, {@code members-only}, {@code
     *     unauthenticated}
     */
    public void run(Caller caller, long id) {
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            Post post = posts.byId(id)
                    .filter(found -> found.visibility().isPublished())
                    .orElseThrow(() -> Refusal.notFound("post"));
            boolean byOffice = post.requireChange(present, now, Right.DELETE_OWN_POST, Right.DELETE_ANY_POST);
            if (!byOffice) {
                readMode.run().require(present, Right.DELETE_OWN_POST);
            }
            if (byOffice) {
                log.append(LogEntry.Draft.of(now, present, ModerationAction.DELETE_POST, id));
            } else if (post.guestKey() != null) {
                doublePosts.forget(post);
            }
            posts.remove(post);
        });
    }
}
