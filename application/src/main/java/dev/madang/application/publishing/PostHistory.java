package dev.madang.application.publishing;

import dev.madang.application.Collaborator;
import dev.madang.domain.account.Identity;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.PostVersion;
import dev.madang.domain.post.PostVersionRepository;
import org.jspecify.annotations.Nullable;

/** Keeps the text that a post had when it is given another, within the caller's transaction. */
@Collaborator
final class PostHistory {

    private final PostRepository posts;
    private final PostVersionRepository versions;

    PostHistory(PostRepository posts, PostVersionRepository versions) {
        this.posts = posts;
        this.versions = versions;
    }

    /**
     * @param office who edits it in the author's place, and may want to take something off the board: then all that it had is
     *     hidden; null if the author edits it
     */
    void update(Post before, Post after, @Nullable Identity office) {
        posts.update(after);
        if (after.version() == before.version()) {
            return;
        }
        PostVersion version = PostVersion.of(before);
        if (office == null) {
            versions.add(version);
        } else {
            versions.add(version.withReplacedBy(office.userId()));
            versions.hideAll(before.id());
        }
    }
}
