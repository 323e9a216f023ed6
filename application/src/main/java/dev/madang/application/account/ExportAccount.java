package dev.madang.application.account;

import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.CommentView;
import dev.madang.application.follow.FollowQueries;
import dev.madang.application.follow.FollowView;
import dev.madang.application.post.PostView;
import dev.madang.application.recommendation.RecommendationQueries;
import dev.madang.application.report.ReportQueries;
import dev.madang.application.report.ReportView;
import dev.madang.application.version.VersionQueries;
import dev.madang.application.version.VersionView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.version.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Hands a member all that the board has of it. */
@UseCase
public final class ExportAccount {

    /** More of one's own wait in no queue. */
    private static final int MAX_REPORTS = 10_000;

    /** To a statement. */
    private static final int BATCH = 50;

    private final ShowAccount showAccount;
    private final AuthoredPosts authoredPosts;
    private final CommentQueries comments;
    private final VersionQueries versions;
    private final ReportQueries reports;
    private final FollowQueries follows;
    private final RecommendationQueries recommendations;

    public ExportAccount(
            AuthoredPosts authoredPosts,
            CommentQueries comments,
            VersionQueries versions,
            ReportQueries reports,
            FollowQueries follows,
            RecommendationQueries recommendations,
            ShowAccount showAccount) {
        this.showAccount = showAccount;
        this.comments = comments;
        this.versions = versions;
        this.authoredPosts = authoredPosts;
        this.reports = reports;
        this.follows = follows;
        this.recommendations = recommendations;
    }

    /**
     * @param posts the member's own and not those that others wrote under its name before, from the newest to the oldest;
     *     read as they are asked for
     * @param unpublished those that are pending or hidden, likewise, by id
     * @param comments likewise, published or not, by id
     * @param versions texts that these posts and comments had, likewise
     * @param reports that no moderator has decided on
     * @param follows posts and tags that readers see, likewise read as they are asked for
     * @param recommendations of posts and then of comments, by id; read as they are asked for
     */
    public record Result(
            AccountView account,
            Stream<PostView> posts,
            Stream<PostView> unpublished,
            Stream<CommentView> comments,
            Stream<Earlier> versions,
            List<ReportView> reports,
            Stream<FollowView> follows,
            Stream<Recommendation> recommendations) {}

    /** A text that a post or a comment had. */
    public record Earlier(Versioned of, VersionView version) {}

    /** @throws Refusal {@code unauthenticated}, {@code forbidden} */
    public Result run(Caller caller) {
        AccountView account = showAccount.run(caller);
        return new Result(
                account,
                published(account),
                unpublished(account),
                comments(account.user().id()),
                Stream.of(account).flatMap(this::versions),
                reports.by(account.user().id(), MAX_REPORTS),
                Stream.of(Followed.Kind.values())
                        .flatMap(kind -> follows(account.user().id(), kind)),
                Stream.of(Recommended.Kind.values())
                        .flatMap(kind -> recommendations(account.user().id(), kind)));
    }

    private Stream<PostView> published(AccountView account) {
        return authoredPosts.published(account.user().username()).filter(PostView::byOwnerOfName);
    }

    private Stream<PostView> unpublished(AccountView account) {
        return authoredPosts.unpublished(account.user().id()).filter(PostView::byOwnerOfName);
    }

    private Stream<CommentView> comments(long userId) {
        return all(after -> comments.ofMember(userId, after, BATCH), CommentView::id);
    }

    private Stream<FollowView> follows(long userId, Followed.Kind kind) {
        return all(after -> follows.page(userId, kind, after, BATCH), FollowView::id);
    }

    private Stream<Recommendation> recommendations(long userId, Recommended.Kind kind) {
        return all(
                after -> recommendations.by(userId, kind, after, BATCH),
                recommendation -> recommendation.of().id());
    }

    private static <T> Stream<T> all(LongFunction<List<T>> after, ToLongFunction<T> id) {
        return Stream.iterate(
                        after.apply(0),
                        batch -> !batch.isEmpty(),
                        batch -> after.apply(id.applyAsLong(batch.get(batch.size() - 1))))
                .flatMap(Collection::stream);
    }

    private Stream<Earlier> versions(AccountView account) {
        return Stream.concat(
                Stream.concat(published(account), unpublished(account))
                        .flatMap(post -> before(Versioned.post(post.id()), post.version())),
                comments(account.user().id())
                        .flatMap(comment -> before(Versioned.comment(comment.id()), comment.version())));
    }

    /** From the newest to the oldest. */
    private Stream<Earlier> before(Versioned of, int current) {
        return Stream.iterate(current - 1, version -> version > 0, version -> version - 1)
                .flatMap(version -> versions.byId(of, version).stream())
                .map(kept -> new Earlier(of, kept.version()));
    }
}
