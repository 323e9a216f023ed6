package dev.madang.application.publishing;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.contribution.DoubleTexts;
import dev.madang.application.identity.Standing;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.PostMeasures;
import dev.madang.application.moderation.ReadMode;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Deletes a post; its tags stay. Somebody else's goes as if by {@link ModeratePost}. */
@UseCase
public final class DeletePost {

    private final Transactions transactions;
    private final Standing standing;
    private final ReadMode readMode;
    private final PostRepository posts;
    private final PostMeasures measures;
    private final DoubleTexts doubleTexts;
    private final Clock clock;

    public DeletePost(
            Transactions transactions,
            PostRepository posts,
            Standing standing,
            ReadMode readMode,
            PostMeasures measures,
            DoubleTexts doubleTexts,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.readMode = readMode;
        this.posts = posts;
        this.measures = measures;
        this.doubleTexts = doubleTexts;
        this.clock = clock;
    }

    /**
     * @param reason why somebody else's goes, for all to read; of no meaning of one's own
     * @param version of the post that was before the caller's eyes; null if that doesn't matter
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code locked}, {@code read-only}, {@code members-only}, {@code
     *     unauthenticated}; {@code stale}; what {@link Reason} throws
     */
    public void run(Caller caller, long id, String reason, @Nullable Integer version) {
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            Post post = posts.byId(id)
                    .filter(found -> found.visibility().isPublished())
                    .orElseThrow(() -> Refusal.notFound("post"));
            boolean byOffice = post.requireChange(present, now, Right.DELETE_OWN_POST, Right.DELETE_ANY_POST);
            post.requireVersion(version);
            if (byOffice) {
                measures.delete(present, now, new Reason(reason), post);
            } else {
                removeOwn(present, post);
            }
        });
    }

    private void removeOwn(Caller present, Post post) {
        readMode.run().require(present, Right.DELETE_OWN_POST);
        if (post.guestKey() != null) {
            doubleTexts.forget(Publication.said(post));
        }
        posts.remove(post);
    }
}
