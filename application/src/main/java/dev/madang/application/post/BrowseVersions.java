package dev.madang.application.post;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.application.post.VersionView.Kept;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the texts that a post has had, without their contents, newest first, a page at a time, forwards. */
@UseCase
public final class BrowseVersions {

    private final PostQueries posts;
    private final PostVersionQueries versions;
    private final Clock clock;

    public BrowseVersions(PostQueries posts, PostVersionQueries versions, Clock clock) {
        this.posts = posts;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param versions the first of all is the text that the post has */
    public record History(PostView post, Page<VersionView, Integer> versions) {}

    /**
     * @param before the cursor of the page before, {@link Integer#MAX_VALUE} for the first page
     * @throws Refusal {@code not-found}
     */
    public History run(Caller caller, long postId, int before, Limit limit) {
        PostView post = posts.byId(postId).orElseThrow(() -> Refusal.notFound("post"));
        Instant now = clock.instant();
        List<Kept> kept = versions.before(postId, Math.min(before, post.version()), limit.value() + 2);
        Stream<VersionView> present = before > post.version()
                ? Stream.of(VersionView.of(post).withoutContent().after(at(kept, 0, post.version() - 1)))
                : Stream.of();
        Stream<VersionView> earlier = IntStream.range(0, kept.size()).mapToObj(i -> {
            VersionView version = kept.get(i).version();
            return version.after(at(kept, i + 1, version.version() - 1));
        });
        List<VersionView> read = Stream.concat(present, earlier)
                .limit(limit.value() + 1L)
                .map(version -> version.shownTo(caller, post, now))
                .toList();
        return new History(post, Page.forwards(read, limit, VersionView::version));
    }

    private static @Nullable Kept at(List<Kept> kept, int place, int version) {
        return place < kept.size() && kept.get(place).version().version() == version ? kept.get(place) : null;
    }
}
