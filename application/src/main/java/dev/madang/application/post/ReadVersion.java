package dev.madang.application.post;

import dev.madang.application.UseCase;
import dev.madang.application.post.VersionView.Kept;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a text that a post has had, or has. */
@UseCase
public final class ReadVersion {

    private final PostQueries posts;
    private final PostVersionQueries versions;
    private final Clock clock;

    public ReadVersion(PostQueries posts, PostVersionQueries versions, Clock clock) {
        this.posts = posts;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param earlier the text before it; null if there is none that the reader may see */
    public record Shown(
            PostView post, VersionView version, @Nullable VersionView earlier) {}

    /** @throws Refusal {@code not-found} */
    public Shown run(Caller caller, long postId, int version) {
        PostView post = posts.byId(postId).orElseThrow(() -> Refusal.notFound("post"));
        Instant now = clock.instant();
        Optional<Kept> earlier = versions.byId(postId, version - 1);
        VersionView wanted = (version == post.version()
                        ? Optional.of(VersionView.of(post))
                        : versions.byId(postId, version).map(Kept::version))
                .filter(kept -> kept.isShownTo(caller, post, now))
                .orElseThrow(() -> Refusal.notFound("version"));
        return new Shown(
                post,
                wanted.after(earlier.orElse(null)),
                earlier.map(Kept::version)
                        .filter(kept -> kept.isShownTo(caller, post, now))
                        .orElse(null));
    }
}
