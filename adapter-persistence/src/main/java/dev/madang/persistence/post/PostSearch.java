package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POST_TAGS;

import dev.madang.persistence.fulltext.SearchIndex;
import dev.madang.persistence.fulltext.SearchToken;
import dev.madang.persistence.sql.RenderedChange;
import dev.madang.persistence.sql.SqlSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Stores the tokens of posts, in the transaction that writes the posts. The database removes them with their post. */
public final class PostSearch {

    private final SqlSession session;
    private final RenderedChange stored;
    private final RenderedChange removed;
    private final PreparedTokens prepared = new PreparedTokens();

    public PostSearch(SqlSession session) {
        this.session = session;
        this.stored = RenderedChange.ofPublic(session, () -> indexOf(session).store());
        this.removed = RenderedChange.ofPublic(session, () -> indexOf(session).remove());
    }

    /** The index that this class writes and searches read. */
    public static SearchIndex indexOf(SqlSession session) {
        return session.flavour().searchIndex("post_search");
    }

    /** Computes the tokens of a content that a post will have. */
    void prepare(String content) {
        prepared.prepare(content);
    }

    /** @param posts whose tags are stored already */
    public void index(Collection<SearchedPost> posts) {
        index(posts, tagIds(posts));
    }

    /** @param tagIds by the id of the post */
    public void index(Collection<SearchedPost> posts, Map<Long, List<Long>> tagIds) {
        SearchIndex index = indexOf(session);
        stored.run(posts.stream()
                .map(post -> Map.of(
                        "id",
                        post.id(),
                        "tokens",
                        index.value(SearchToken.of(
                                post.id(),
                                post.authorId(),
                                post.title(),
                                prepared.tokens(post.content()),
                                tagIds.getOrDefault(post.id(), List.of())))))
                .toList());
    }

    /** Removes the tokens of a post that stays. */
    void remove(long postId) {
        removed.run(List.of(Map.of("id", postId)));
    }

    private Map<Long, List<Long>> tagIds(Collection<SearchedPost> posts) {
        return session.writing()
                .select(POST_TAGS.POST_ID, POST_TAGS.TAG_ID)
                .from(POST_TAGS)
                .where(POST_TAGS.POST_ID.in(posts.stream().map(SearchedPost::id).toList()))
                .fetchGroups(POST_TAGS.POST_ID, POST_TAGS.TAG_ID);
    }
}
