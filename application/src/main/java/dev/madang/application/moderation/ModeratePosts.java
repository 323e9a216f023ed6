package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.moderation.ModeratePost.Action;
import dev.madang.domain.Faults;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.util.Collection;

/** Moderates several posts alike. */
@UseCase
public final class ModeratePosts {

    /** At once: the longest of them are indexed anew while others wait to write. */
    public static final int MAX_POSTS = 25;

    private final Transactions transactions;
    private final PostRepository posts;
    private final PostMeasures measures;

    public ModeratePosts(Transactions transactions, PostRepository posts, PostMeasures measures) {
        this.transactions = transactions;
        this.posts = posts;
        this.measures = measures;
    }

    /** @param changed how many there were to change */
    public record Moderated(int changed) {}

    /**
     * All of them or none; passes over those that are gone, or are so already.
     *
     * @param ids in any order, also twice
     * @param reason for all to read, once for each
     * @throws Refusal {@code forbidden}, {@code unauthenticated}; {@code required} or {@code too-many} of the ids; what {@link
     *     Reason} throws; {@code no-change} if there was none
     */
    public Moderated run(Caller caller, Collection<Long> ids, Action action, String reason) {
        Faults faults = new Faults();
        faults.check("ids", () -> counted(ids));
        var why = faults.check("reason", () -> PostMeasures.admitted(caller, action, reason));
        faults.refuse();
        return transactions.run(() -> {
            var measure = measures.measure(caller, action, why.orElseThrow());
            int changed = 0;
            for (Post post : posts.byIds(ids)) {
                if (measures.apply(measure, post)) {
                    changed++;
                }
            }
            if (changed == 0) {
                throw PostMeasures.noChange();
            }
            return new Moderated(changed);
        });
    }

    private static int counted(Collection<Long> ids) {
        if (ids.isEmpty()) {
            throw Refusal.invalid("ids", "required");
        }
        if (ids.size() > MAX_POSTS) {
            throw Refusal.invalid("ids", "too-many", MAX_POSTS);
        }
        return ids.size();
    }
}
