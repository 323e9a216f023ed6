package dev.madang.application.account;

import dev.madang.application.UseCase;
import dev.madang.application.post.PostView;
import dev.madang.application.post.VersionView;
import dev.madang.application.report.ReportQueries;
import dev.madang.application.report.ReportView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.util.List;
import java.util.stream.Stream;

/** Hands a member all that the board has of it. */
@UseCase
public final class ExportAccount {

    private final ShowAccount showAccount;
    /** More of one's own wait in no queue. */
    private static final int MAX_REPORTS = 10_000;

    private final AuthoredPosts authoredPosts;
    private final ReportQueries reports;

    public ExportAccount(AuthoredPosts authoredPosts, ReportQueries reports, ShowAccount showAccount) {
        this.showAccount = showAccount;
        this.authoredPosts = authoredPosts;
        this.reports = reports;
    }

    /**
     * @param posts the member's own and not those that others wrote under its name before, from the newest to the oldest;
     *     read as they are asked for
     * @param unpublished those that are pending or hidden, likewise, by id
     * @param versions texts that these posts had, likewise
     * @param reports that no moderator has decided on
     */
    public record Result(
            AccountView account,
            Stream<PostView> posts,
            Stream<PostView> unpublished,
            Stream<Earlier> versions,
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
                reports.by(account.user().id(), MAX_REPORTS));
    }

    private Stream<PostView> published(AccountView account) {
        return authoredPosts.published(account.user().username()).filter(PostView::byOwnerOfName);
    }

    private Stream<PostView> unpublished(AccountView account) {
        return authoredPosts.unpublished(account.user().id()).filter(PostView::byOwnerOfName);
    }

    private Stream<Earlier> versions(PostView post) {
        return authoredPosts.versions(post).map(version -> new Earlier(post.id(), version));
    }
}
