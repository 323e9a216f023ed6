package dev.madang.application.moderation;

import dev.madang.application.Collaborator;
import dev.madang.application.moderation.UndoContributions.Extent;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.PostRepository;
import java.time.Instant;
import java.util.Optional;

/** Finds out, within the caller's transaction, what an extent means. */
@Collaborator
final class UndoSelections {

    private final PostRepository posts;
    private final CommentRepository comments;
    private final OriginRepository origins;

    UndoSelections(PostRepository posts, CommentRepository comments, OriginRepository origins) {
        this.posts = posts;
        this.comments = comments;
        this.origins = origins;
    }

    /** @throws Refusal {@code not-found}; {@code untraceable} */
    GuestSelection of(UndoStart start, Extent extent, Instant from, Instant to) {
        Optional<SecretHash> guest = guest(start);
        return switch (extent) {
            case GUEST -> new GuestSelection(guest.orElseThrow(UndoSelections::untraceable), null, from, to);
            case ADDRESS -> new GuestSelection(null, address(start).orElseThrow(UndoSelections::untraceable), from, to);
            case ALL_GUESTS -> new GuestSelection(null, null, from, to);
        };
    }

    private Optional<SecretHash> guest(UndoStart start) {
        return Optional.ofNullable(
                start.isComment()
                        ? comments.byId(start.id())
                                .orElseThrow(() -> Refusal.notFound("comment"))
                                .guestKey()
                        : posts.byId(start.id())
                                .orElseThrow(() -> Refusal.notFound("post"))
                                .guestKey());
    }

    private Optional<AddressKey> address(UndoStart start) {
        return start.isComment() ? origins.ofComment(start.id()) : origins.of(start.id());
    }

    private static Refusal untraceable() {
        return Refusal.invalid("extent", "untraceable");
    }
}
