package dev.madang.application.report;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.report.ReportText;

/** Tells moderators that something is wrong with a post. */
@UseCase
public final class ReportPost {

    private final PostRepository posts;
    private final Reporting reporting;

    public ReportPost(PostRepository posts, Reporting reporting) {
        this.posts = posts;
        this.reporting = reporting;
    }

    /**
     * @param caller a member, or a guest with a key
     * @throws Refusal {@code not-found} also of a post that isn't published; what {@link ReportText} throws; {@code already-reported} if a report of
     *     it by the same reader waits; {@code read-only}, {@code members-only}, {@code suspended}, {@code too-often}
     */
    public void run(Caller caller, long postId, String text) {
        reporting.take(
                caller,
                Right.REPORT_POST,
                null,
                text,
                () -> posts.byId(postId)
                        .filter(post -> post.visibility().isPublished())
                        .orElseThrow(() -> Refusal.notFound("post"))
                        .id());
    }
}
