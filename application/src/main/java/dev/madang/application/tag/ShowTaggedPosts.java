package dev.madang.application.tag;

import dev.madang.application.Limit;
import dev.madang.application.UseCase;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;

/** Shows a tag, found by name, and the posts that have it, newest first, a page at a time. */
@UseCase
public final class ShowTaggedPosts {

    private final TagQueries tags;
    private final BrowsePosts browsePosts;

    public ShowTaggedPosts(TagQueries tags, BrowsePosts browsePosts) {
        this.tags = tags;
        this.browsePosts = browsePosts;
    }

    /** @throws Refusal {@code not-found} */
    public TaggedPosts run(String name, PostSeek seek, Limit limit) {
        TagView tag = tags.byName(PlainText.nfc(name)).orElseThrow(() -> Refusal.notFound("tag"));
        return new TaggedPosts(tag, browsePosts.run(PostFilter.byTag(tag.name()), seek, limit));
    }
}
