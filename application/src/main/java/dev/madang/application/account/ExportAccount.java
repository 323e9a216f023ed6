package dev.madang.application.account;

import dev.madang.application.UseCase;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.time.Clock;
import java.util.stream.Stream;

/** Hands a member all that the board has of it. */
@UseCase
public final class ExportAccount {

    private final ShowAccount showAccount;
    private final PostQueries posts;
    private final ModerationQueries moderation;

    public ExportAccount(
            UserQueries users, AccountQueries accounts, PostQueries posts, ModerationQueries moderation, Clock clock) {
        this.showAccount = new ShowAccount(users, accounts, clock);
        this.posts = posts;
        this.moderation = moderation;
    }

    /**
     * @param posts the member's own and not those that others wrote under its name before, from the newest to the oldest;
     *     read as they are asked for
     * @param unpublished those that are pending or hidden, likewise, by id
     */
    public record Result(AccountView account, Stream<PostView> posts, Stream<PostView> unpublished) {}

    /** @throws Refusal {@code unauthenticated}, {@code forbidden} */
    public Result run(Caller caller) {
        AccountView account = showAccount.run(caller);
        return new Result(
                account,
                AuthoredPosts.published(posts, account.user().username()).filter(PostView::byOwnerOfName),
                AuthoredPosts.unpublished(moderation, account.user().id()).filter(PostView::byOwnerOfName));
    }
}
