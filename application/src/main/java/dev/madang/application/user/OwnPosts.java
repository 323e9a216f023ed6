package dev.madang.application.user;

import dev.madang.application.Collaborator;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.util.List;

/** Removes what users wrote that is published: of a member, but what other guests wrote under the name before. */
@Collaborator
final class OwnPosts {

    /** Posts to a transaction, so that others can write in between. */
    private static final int BATCH = 25;

    private final PostRepository posts;
    private final PostQueries queries;

    OwnPosts(PostRepository posts, PostQueries queries) {
        this.posts = posts;
        this.queries = queries;
    }

    /**
     * Within the caller's transaction.
     *
     * @return whether there were any
     */
    boolean removeSome(User user) {
        List<PostView> some = queries.before(of(user), null, BATCH);
        posts.byIds(some.stream().map(PostView::id).toList()).forEach(posts::remove);
        return !some.isEmpty();
    }

    private static PostFilter of(User user) {
        String name = user.username().value();
        return user.role().isAtLeast(Role.MEMBER)
                ? PostFilter.under(name, PostFilter.Writer.MEMBER)
                : PostFilter.byAuthor(name);
    }
}
