package dev.madang.application.report;

import dev.madang.application.UseCase;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.List;

/** Shows a moderator a post, published or not, with what readers have reported of it. */
@UseCase
public final class ReviewPost {

    /** More tell nothing new. */
    static final int MAX_REPORTS = 100;

    private final ModerationQueries moderation;
    private final ReportQueries reports;

    public ReviewPost(ModerationQueries moderation, ReportQueries reports) {
        this.moderation = moderation;
        this.reports = reports;
    }

    public record Reviewed(PostView post, List<ReportView> reports) {}

    /** @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated} */
    public Reviewed run(Caller caller, long id) {
        caller.require(Right.MODERATE_POSTS);
        PostView post = moderation.postById(id).orElseThrow(() -> Refusal.notFound("post"));
        return new Reviewed(post, reports.of(id, MAX_REPORTS));
    }
}
