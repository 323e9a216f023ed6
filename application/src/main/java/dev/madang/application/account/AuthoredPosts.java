package dev.madang.application.account;

import dev.madang.application.Collaborator;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All posts under a user's name, read as they are asked for: the user's own, and those that guests wrote before it was a
 * member's.
 */
@Collaborator
final class AuthoredPosts {

    /** Posts to a statement: of the longest, a small heap holds no more. */
    private static final int BATCH = 50;

    private final PostQueries posts;
    private final ModerationQueries moderation;

    AuthoredPosts(PostQueries posts, ModerationQueries moderation) {
        this.posts = posts;
        this.moderation = moderation;
    }

    /** From the newest to the oldest. */
    Stream<PostView> published(String username) {
        PostFilter filter = PostFilter.byAuthor(username);
        return all(
                posts.before(filter, null, BATCH),
                batch -> posts.before(filter, last(batch).cursor(), BATCH));
    }

    /** By id. */
    Stream<PostView> unpublished(long userId) {
        return all(
                moderation.unpublishedBy(userId, 0, BATCH),
                batch -> moderation.unpublishedBy(userId, last(batch).id(), BATCH));
    }

    private static Stream<PostView> all(List<PostView> first, UnaryOperator<List<PostView>> next) {
        return Stream.iterate(first, batch -> !batch.isEmpty(), next).flatMap(Collection::stream);
    }

    private static PostView last(List<PostView> batch) {
        return batch.get(batch.size() - 1);
    }
}
