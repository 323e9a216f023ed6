package dev.madang.application.user;

import dev.madang.application.Page;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user with a page of its posts.
 *
 * @param posts those of guests, if they were asked for
 * @param guestPosts how many there are of guests who used a member's name before the member took it; {@code postCount} has them,
 *     too
 * @param suspendedUntil null if the user isn't suspended, and for readers who couldn't suspend it
 */
public record Profile(
        UserView user,
        Page<PostView, PostCursor> posts,
        long guestPosts,
        @Nullable Instant suspendedUntil) {

    /** How many the user itself wrote; of a guest's name, all. */
    public long ownPosts() {
        return user.postCount() - guestPosts;
    }
}
