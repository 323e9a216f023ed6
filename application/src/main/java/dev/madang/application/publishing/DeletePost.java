package dev.madang.application.publishing;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.contribution.DoubleTexts;
import dev.madang.application.identity.Standing;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.ReadMode;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.time.Clock;
import java.time.Instant;

/** Deletes a post; its tags stay. Somebody else's goes the way of {@link ModeratePost}. */
@UseCase
public final class DeletePost {

    private final Transactions transactions;
    private final Standing standing;
    private final ReadMode readMode;
    private final PostRepository posts;
    private final ModeratePost moderatePost;
    private final DoubleTexts doubleTexts;
    private final Clock clock;

    public DeletePost(
            Transactions transactions,
            PostRepository posts,
            Standing standing,
            ReadMode readMode,
            ModeratePost moderatePost,
            DoubleTexts doubleTexts,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.readMode = readMode;
        this.posts = posts;
        this.moderatePost = moderatePost;
        this.doubleTexts = doubleTexts;
        this.clock = clock;
    }

    /**
     * @param reason why somebody else's goes, for all to read; of no meaning of one's own
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code locked}, {@code read-only}, {@code members-only}, {@code
     *     unauthenticated}; what {@link Reason} throws
     */
    public void run(Caller caller, long id, String reason) {
        if (!transactions.run(() -> removeOwn(caller, id))) {
            moderatePost.run(caller, id, ModeratePost.Action.DELETE, reason);
        }
    }

    /** @return false if it isn't the caller's, who may delete it all the same */
    private boolean removeOwn(Caller caller, long id) {
        Instant now = clock.instant();
        Caller present = standing.again(caller, now);
        Post post = posts.byId(id)
                .filter(found -> found.visibility().isPublished())
                .orElseThrow(() -> Refusal.notFound("post"));
        if (post.requireChange(present, now, Right.DELETE_OWN_POST, Right.DELETE_ANY_POST)) {
            return false;
        }
        readMode.run().require(present, Right.DELETE_OWN_POST);
        if (post.guestKey() != null) {
            doubleTexts.forget(Publication.said(post));
        }
        posts.remove(post);
        return true;
    }
}
