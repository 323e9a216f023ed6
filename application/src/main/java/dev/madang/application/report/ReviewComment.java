package dev.madang.application.report;

import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentView;
import dev.madang.application.moderation.ReadAnyComment;
import dev.madang.domain.account.Caller;
import java.util.List;

/** Shows a moderator a comment, published or not, with what readers have reported of it. */
@UseCase
public final class ReviewComment {

    private final ReadAnyComment readAnyComment;
    private final ReportQueries reports;

    public ReviewComment(ReadAnyComment readAnyComment, ReportQueries reports) {
        this.readAnyComment = readAnyComment;
        this.reports = reports;
    }

    public record Reviewed(CommentView comment, List<ReportView> reports) {

        public Reviewed {
            reports = List.copyOf(reports);
        }
    }

    /** @throws dev.madang.domain.Refusal as {@link ReadAnyComment#run} */
    public Reviewed run(Caller caller, long id) {
        CommentView comment = readAnyComment.run(caller, id);
        return new Reviewed(comment, reports.ofComment(id, ReviewPost.MAX_REPORTS));
    }
}
