package dev.madang.web.api;

import dev.madang.application.comment.CommentView;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.domain.moderation.Visibility;
import dev.madang.web.access.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Tells of something new where it is, or that a moderator looks at it first. */
public final class Made {

    private Made() {}

    /** @param made as its readers see it */
    public static <V> ResponseEntity<V> answer(V made, HttpServletRequest request) {
        return path(made)
                .map(path -> ResponseEntity.created(URI.create(PublicAddress.at(path, request))))
                .orElseGet(ResponseEntity::accepted)
                .body(made);
    }

    /** Empty of what waits for a moderator. */
    private static Optional<String> path(Object made) {
        if (made instanceof PostView post) {
            return path("/api/posts/", post.id(), post.visibility());
        }
        if (made instanceof CommentView comment) {
            return path("/api/comments/", comment.id(), comment.visibility());
        }
        if (made instanceof UserView user) {
            return Optional.of("/api/users/" + user.id());
        }
        if (made instanceof TagView tag) {
            return Optional.of("/api/tags/" + tag.id());
        }
        throw new IllegalArgumentException(made.getClass().getName() + " has no address");
    }

    private static Optional<String> path(String list, long id, Visibility visibility) {
        return visibility.isPublished() ? Optional.of(list + id) : Optional.empty();
    }
}
