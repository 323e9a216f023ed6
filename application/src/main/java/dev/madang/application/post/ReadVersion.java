package dev.madang.application.post;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a text that a post has had, or has. */
@UseCase
public final class ReadVersion {

    private final PostQueries posts;
    private final PostVersionQueries versions;

    public ReadVersion(PostQueries posts, PostVersionQueries versions) {
        this.posts = posts;
        this.versions = versions;
    }

    /** @param earlier the text before it; null if there is none that the reader may see */
    public record Shown(
            PostView post, VersionView version, @Nullable VersionView earlier) {}

    /** @throws Refusal {@code not-found} */
    public Shown run(Caller caller, long postId, int version) {
        PostView post = posts.byId(postId).orElseThrow(() -> Refusal.notFound("post"));
        return new Shown(
                post,
                seen(caller, post, version).orElseThrow(() -> Refusal.notFound("version")),
                seen(caller, post, version - 1).orElse(null));
    }

    private Optional<VersionView> seen(Caller caller, PostView post, int version) {
        return version == post.version()
                ? Optional.of(VersionView.of(post))
                : versions.byId(post.id(), version).filter(kept -> kept.isShownTo(caller));
    }
}
