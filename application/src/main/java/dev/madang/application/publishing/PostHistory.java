package dev.madang.application.publishing;

import dev.madang.application.Collaborator;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.PostVersion;
import dev.madang.domain.post.PostVersionRepository;

/** Keeps the text that a post had when it is given another, within the caller's transaction. */
@Collaborator
final class PostHistory {

    private final PostRepository posts;
    private final PostVersionRepository versions;

    PostHistory(PostRepository posts, PostVersionRepository versions) {
        this.posts = posts;
        this.versions = versions;
    }

    /** @param byOffice whether somebody else edits it, who may want to take something off the board: then all that it had is hidden */
    void update(Post before, Post after, boolean byOffice) {
        posts.update(after);
        if (after.version() != before.version()) {
            versions.add(PostVersion.of(before));
            if (byOffice) {
                versions.hideAll(before.id());
            }
        }
    }
}
