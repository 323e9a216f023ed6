package dev.madang.application.account;

import dev.madang.application.UseCase;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Hands a member all that the board has of it. */
@UseCase
public final class ExportAccount {

    /** Posts to a statement: of the longest, a small heap holds no more. */
    private static final int BATCH = 50;

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
     * @param posts from the newest to the oldest, read as they are asked for
     * @param withheld those that aren't on the board, likewise, by id
     */
    public record Result(AccountView account, Stream<PostView> posts, Stream<PostView> withheld) {}

    /** @throws Refusal {@code unauthenticated}, {@code forbidden} */
    public Result run(Caller caller) {
        AccountView account = showAccount.run(caller);
        PostFilter own = PostFilter.byAuthor(account.user().username());
        return new Result(
                account,
                all(posts.before(own, null, BATCH), batch -> posts.before(own, cursor(batch), BATCH)),
                all(
                        moderation.withheldBy(account.user().id(), 0, BATCH),
                        batch -> moderation.withheldBy(
                                account.user().id(), last(batch).id(), BATCH)));
    }

    private static Stream<PostView> all(List<PostView> first, UnaryOperator<List<PostView>> next) {
        return Stream.iterate(first, batch -> !batch.isEmpty(), next).flatMap(Collection::stream);
    }

    private static PostCursor cursor(List<PostView> batch) {
        return last(batch).cursor();
    }

    private static PostView last(List<PostView> batch) {
        return batch.get(batch.size() - 1);
    }
}
