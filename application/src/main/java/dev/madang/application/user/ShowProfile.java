package dev.madang.application.user;

import dev.madang.application.Limit;
import dev.madang.application.UseCase;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.CountPosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostFilter.Writer;
import dev.madang.application.post.PostSeek;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows a user, found by name, and its posts, newest first, a page at a time. Of a member those that it wrote itself; what
 * other guests wrote under the name before is a list of its own.
 */
@UseCase
public final class ShowProfile {

    private final UserQueries users;
    private final AccountQueries accounts;
    private final BrowsePosts browsePosts;
    private final CountPosts countPosts;
    private final EmailPolicy emails;
    private final Clock clock;

    public ShowProfile(
            UserQueries users,
            AccountQueries accounts,
            BrowsePosts browsePosts,
            CountPosts countPosts,
            EmailPolicy emails,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.browsePosts = browsePosts;
        this.countPosts = countPosts;
        this.emails = emails;
        this.clock = clock;
    }

    /**
     * @param caller a moderator finds those too that aren't listed
     * @param writer whose posts, of a member's name; of a guest's, all are shown
     * @throws Refusal {@code not-found}
     */
    public Profile run(Caller caller, String username, Writer writer, PostSeek seek, Limit limit) {
        UserView user = users.byUsername(PlainText.nfc(username))
                .filter(found -> found.isShownTo(caller))
                .orElseThrow(() -> Refusal.notFound("user"));
        UserView shown = emails.shown(user, caller);
        if (user.role() == Role.GUEST) {
            return new Profile(shown, browsePosts.run(PostFilter.byAuthor(user.username()), seek, limit), 0, null);
        }
        return new Profile(
                shown,
                browsePosts.run(PostFilter.under(user.username(), writer), seek, limit),
                countPosts.run(PostFilter.under(user.username(), Writer.GUEST)),
                caller.may(Right.MODERATE_MEMBERS) ? suspendedUntil(user.id()) : null);
    }

    private @Nullable Instant suspendedUntil(long id) {
        return accounts.byUserId(id)
                .flatMap(account -> account.suspensionAt(clock.instant()))
                .orElse(null);
    }
}
