package dev.madang.application.user;

import dev.madang.application.Limit;
import dev.madang.application.UseCase;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;

/** Shows a user, found by name, and its posts, newest first, a page at a time. */
@UseCase
public final class ShowProfile {

    private final UserQueries users;
    private final BrowsePosts browsePosts;
    private final EmailPolicy emails;

    public ShowProfile(UserQueries users, BrowsePosts browsePosts, EmailPolicy emails) {
        this.users = users;
        this.browsePosts = browsePosts;
        this.emails = emails;
    }

    /**
     * @param caller a moderator finds those too that aren't listed
     * @throws Refusal {@code not-found}
     */
    public Profile run(Caller caller, String username, PostSeek seek, Limit limit) {
        UserView user = users.byUsername(PlainText.nfc(username))
                .filter(found -> found.isShownTo(caller))
                .orElseThrow(() -> Refusal.notFound("user"));
        return new Profile(
                emails.shown(user, caller), browsePosts.run(PostFilter.byAuthor(user.username()), seek, limit));
    }
}
