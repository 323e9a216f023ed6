package dev.madang.application.account;

import dev.madang.application.moderation.ModerationQueries;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.post.WithheldPostRepository;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;

/** Makes guests members under the names that they were the first to take, within the caller's transaction. */
final class GuestClaims {

    private final UserRepository users;
    private final PostRepository posts;
    private final WithheldPostRepository withheldPosts;
    private final ModerationQueries moderation;
    private final CredentialRepository credentials;

    GuestClaims(
            UserRepository users,
            PostRepository posts,
            WithheldPostRepository withheldPosts,
            ModerationQueries moderation,
            CredentialRepository credentials) {
        this.users = users;
        this.posts = posts;
        this.withheldPosts = withheldPosts;
        this.moderation = moderation;
        this.credentials = credentials;
    }

    /**
     * What the guest wrote is the member's own from now on, and nobody else becomes it by a link.
     *
     * @return the member
     */
    User claim(User guest) {
        SecretHash key = guest.guestKey();
        if (key != null) {
            posts.adopt(guest.id(), key);
            AuthoredPosts.withheld(moderation, guest.id())
                    .flatMap(view -> withheldPosts.byId(view.id()).stream())
                    .filter(withheld -> key.equals(withheld.post().guestKey()))
                    .forEach(this::adopt);
        }
        credentials.removeAll(guest.id(), Credential.Kind.LINK);
        User member = guest.withRole(Role.MEMBER).withEmail(null).withGuestKey(null);
        users.update(member);
        return member;
    }

    private void adopt(WithheldPost withheld) {
        withheldPosts.remove(withheld);
        withheldPosts.add(new WithheldPost(withheld.post().adopted(), withheld.cause(), withheld.since()));
    }
}
