package dev.madang.application.tag;

import dev.madang.application.Limit;
import dev.madang.application.UseCase;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostSeek;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;

/** Shows a tag, found by name, and the posts that have it, newest first, a page at a time. */
@UseCase
public final class ShowTaggedPosts {

    private final TagQueries tags;
    private final PostQueries posts;

    public ShowTaggedPosts(TagQueries tags, PostQueries posts) {
        this.tags = tags;
        this.posts = posts;
    }

    /** @throws Refusal {@code not-found} */
    public TaggedPosts run(String name, PostSeek seek, Limit limit) {
        TagView tag = tags.byName(PlainText.nfc(name)).orElseThrow(() -> Refusal.notFound("tag"));
        return new TaggedPosts(tag, posts.page(PostFilter.byTag(tag.name()), seek, limit));
    }
}
