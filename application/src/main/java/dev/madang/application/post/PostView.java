package dev.madang.application.post;

import dev.madang.domain.post.Post;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.List;

/**
 * A post as readers see it.
 *
 * @param author the author's username
 * @param tags names in the author's order
 */
public record PostView(long id, String title, String content, Instant datePosted, String author, List<String> tags) {

    public PostView {
        tags = List.copyOf(tags);
    }

    static PostView of(Post post, Username author) {
        return new PostView(
                post.id(),
                post.title().value(),
                post.content().value(),
                post.datePosted(),
                author.value(),
                post.tags().values().stream().map(TagName::value).toList());
    }

    /** The post's place in every list of posts. */
    public PostCursor cursor() {
        return new PostCursor(datePosted, id);
    }
}
