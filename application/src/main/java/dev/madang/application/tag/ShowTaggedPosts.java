package dev.madang.application.tag;

import dev.madang.application.Limit;
import dev.madang.application.UseCase;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;

/** Shows a tag, found by name, and the posts that have it, newest first, a page at a time. */
@UseCase
public final class ShowTaggedPosts {

    private final TagQueries tags;
    private final BrowsePosts browsePosts;

    public ShowTaggedPosts(TagQueries tags, BrowsePosts browsePosts) {
        this.tags = tags;
        this.browsePosts = browsePosts;
    }

    /**
     * @param caller a moderator finds those too that aren't listed
     * @throws Refusal {@code not-found}
     */
    public TaggedPosts run(Caller caller, String name, PostSeek seek, Limit limit) {
        TagView tag = tags.byName(PlainText.nfc(name))
                .filter(found -> found.isShownTo(caller))
                .orElseThrow(() -> Refusal.notFound("tag"));
        return new TaggedPosts(tag, browsePosts.run(PostFilter.byTag(tag.name()), seek, limit));
    }
}
