package dev.madang.application.moderation;

import dev.madang.application.Collaborator;
import dev.madang.application.moderation.UndoPosts.Extent;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.post.GuestPosts;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.time.Instant;

/** Finds out, within the caller's transaction, which posts an extent means. */
@Collaborator
final class UndoSelections {

    private final PostRepository posts;
    private final OriginRepository origins;

    UndoSelections(PostRepository posts, OriginRepository origins) {
        this.posts = posts;
        this.origins = origins;
    }

    /** @throws Refusal {@code not-found}; {@code untraceable} */
    GuestPosts of(long id, Extent extent, Instant from, Instant to) {
        Post post = posts.byId(id).orElseThrow(() -> Refusal.notFound("post"));
        return switch (extent) {
            case GUEST -> {
                SecretHash key = post.guestKey();
                if (key == null) {
                    throw untraceable();
                }
                yield new GuestPosts(key, null, from, to);
            }
            case ADDRESS -> {
                AddressKey address = origins.of(id).orElseThrow(UndoSelections::untraceable);
                yield new GuestPosts(null, address, from, to);
            }
            case ALL_GUESTS -> new GuestPosts(null, null, from, to);
        };
    }

    private static Refusal untraceable() {
        return Refusal.invalid("extent", "untraceable");
    }
}
