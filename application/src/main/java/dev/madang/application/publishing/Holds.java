package dev.madang.application.publishing;

import dev.madang.application.post.PostView;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.post.WithheldPostRepository;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps a guest's post off the board until a moderator has looked at it, if there is a cause. */
final class Holds {

    /** A guest's post with this many links is held. */
    private static final int TOO_MANY_LINKS = 3;

    private static final Pattern LINK = Pattern.compile("https?://(?:www\\.)?|\\bwww\\.", Pattern.CASE_INSENSITIVE);

    private final PostRepository posts;
    private final WithheldPostRepository withheldPosts;

    Holds(PostRepository posts, WithheldPostRepository withheldPosts) {
        this.posts = posts;
        this.withheldPosts = withheldPosts;
    }

    static WithheldPost.@Nullable Cause causeIn(Post post) {
        String text = post.title().value() + '\n' + post.content().value();
        return LINK.matcher(text).results().limit(TOO_MANY_LINKS).count() == TOO_MANY_LINKS
                ? WithheldPost.Cause.LINKS
                : null;
    }

    /**
     * Runs within the caller's transaction.
     *
     * @param cause null to leave it on the board
     */
    PostView hold(Post post, PostView view, WithheldPost.@Nullable Cause cause, Instant now) {
        if (cause == null) {
            return view;
        }
        posts.remove(post);
        withheldPosts.add(new WithheldPost(post, cause, now));
        return view.withheldFor(cause);
    }
}
