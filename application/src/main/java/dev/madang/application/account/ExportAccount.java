package dev.madang.application.account;

import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.CommentView;
import dev.madang.application.post.PostView;
import dev.madang.application.post.VersionView;
import dev.madang.application.report.ReportQueries;
import dev.madang.application.report.ReportView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Hands a member all that the board has of it. */
@UseCase
public final class ExportAccount {

    /** More of one's own wait in no queue. */
    private static final int MAX_REPORTS = 10_000;

    /** Comments to a statement. */
    private static final int BATCH = 50;

    private final ShowAccount showAccount;
    private final AuthoredPosts authoredPosts;
    private final CommentQueries comments;
    private final ReportQueries reports;

    public ExportAccount(
            AuthoredPosts authoredPosts, CommentQueries comments, ReportQueries reports, ShowAccount showAccount) {
        this.showAccount = showAccount;
        this.comments = comments;
        this.authoredPosts = authoredPosts;
        this.reports = reports;
    }

    /**
     * @param posts the member's own and not those that others wrote under its name before, from the newest to the oldest;
     *     read as they are asked for
     * @param unpublished those that are pending or hidden, likewise, by id
     * @param versions texts that these posts had, likewise
     * @param comments likewise, published or not, by id
     * @param reports that no moderator has decided on
     */
    public record Result(
            AccountView account,
            Stream<PostView> posts,
            Stream<PostView> unpublished,
            Stream<Earlier> versions,
            Stream<CommentView> comments,
            List<ReportView> reports) {}

    /** A text that a post had. */
    public record Earlier(long postId, VersionView version) {}

    /** @throws Refusal {@code unauthenticated}, {@code forbidden} */
    public Result run(Caller caller) {
        AccountView account = showAccount.run(caller);
        return new Result(
                account,
                published(account),
                unpublished(account),
                Stream.of(account)
                        .flatMap(own -> Stream.concat(published(own), unpublished(own)))
                        .flatMap(this::versions),
                comments(account.user().id()),
                reports.by(account.user().id(), MAX_REPORTS));
    }

    private Stream<PostView> published(AccountView account) {
        return authoredPosts.published(account.user().username()).filter(PostView::byOwnerOfName);
    }

    private Stream<PostView> unpublished(AccountView account) {
        return authoredPosts.unpublished(account.user().id()).filter(PostView::byOwnerOfName);
    }

    private Stream<CommentView> comments(long userId) {
        return Stream.iterate(
                        comments.ofMember(userId, 0, BATCH),
                        batch -> !batch.isEmpty(),
                        batch -> comments.ofMember(
                                userId, batch.get(batch.size() - 1).id(), BATCH))
                .flatMap(Collection::stream);
    }

    private Stream<Earlier> versions(PostView post) {
        return authoredPosts.versions(post).map(version -> new Earlier(post.id(), version));
    }
}
