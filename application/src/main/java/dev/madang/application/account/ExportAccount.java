package dev.madang.application.account;

import dev.madang.application.UseCase;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.util.stream.Stream;

/** Hands a member all that the board has of it. */
@UseCase
public final class ExportAccount {

    private final ShowAccount showAccount;
    private final AuthoredPosts authoredPosts;

    public ExportAccount(AuthoredPosts authoredPosts, ShowAccount showAccount) {
        this.showAccount = showAccount;
        this.authoredPosts = authoredPosts;
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
                authoredPosts.published(account.user().username()).filter(PostView::byOwnerOfName),
                authoredPosts.unpublished(account.user().id()).filter(PostView::byOwnerOfName));
    }
}
