package dev.madang.application.post;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.util.List;
import java.util.stream.Stream;

/** Lists the texts that a post has had, without their contents, newest first, a page at a time, forwards. */
@UseCase
public final class BrowseVersions {

    private final PostQueries posts;
    private final PostVersionQueries versions;

    public BrowseVersions(PostQueries posts, PostVersionQueries versions) {
        this.posts = posts;
        this.versions = versions;
    }

    /** @param versions the first of all is the text that the post has */
    public record History(PostView post, Page<VersionView, Integer> versions) {}

    /**
     * @param before the cursor of the page before, {@link Integer#MAX_VALUE} for the first page
     * @throws Refusal {@code not-found}
     */
    public History run(Caller caller, long postId, int before, Limit limit) {
        PostView post = posts.byId(postId).orElseThrow(() -> Refusal.notFound("post"));
        Stream<VersionView> present =
                before > post.version() ? Stream.of(VersionView.of(post).withoutContent()) : Stream.of();
        List<VersionView> read = Stream.concat(
                        present, versions.before(postId, Math.min(before, post.version()), limit.value() + 1).stream())
                .limit(limit.value() + 1L)
                .map(version -> version.shownTo(caller))
                .toList();
        return new History(post, Page.forwards(read, limit, VersionView::version));
    }
}
