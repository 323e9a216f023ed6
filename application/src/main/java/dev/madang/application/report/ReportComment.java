package dev.madang.application.report;

import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.CommentRepository;

/** Tells moderators that something is wrong with a comment. */
@UseCase
public final class ReportComment {

    private final CommentRepository comments;
    private final CommentQueries queries;
    private final Reporting reporting;

    public ReportComment(CommentRepository comments, CommentQueries queries, Reporting reporting) {
        this.comments = comments;
        this.queries = queries;
        this.reporting = reporting;
    }

    /**
     * @param caller a member, or a guest with a key
     * @throws Refusal {@code not-found} also of a comment that readers don't see; else as {@link ReportPost#run}
     */
    public void run(Caller caller, long id, String text) {
        reporting.take(
                caller,
                Right.REPORT_COMMENT,
                id,
                text,
                () -> comments.byId(id)
                        .filter(comment -> queries.byId(id).isPresent())
                        .orElseThrow(() -> Refusal.notFound("comment"))
                        .postId());
    }
}
