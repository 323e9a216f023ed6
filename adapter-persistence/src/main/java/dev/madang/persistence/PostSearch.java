package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.POST_TAGS;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the tokens by which posts are found, in the transaction that writes the posts. The database removes them. */
final class PostSearch {

    private final Database database;
    private final RenderedChange kept;
    private final PreparedTexts prepared = new PreparedTexts();

    PostSearch(Database database) {
        this.database = database;
        this.kept =
                new RenderedChange(database, () -> database.engine().search().keep());
    }

    /** Makes the tokens of a content that a post will have. */
    void prepare(String content) {
        prepared.prepare(content);
    }

    /** @param posts whose tags are kept already */
    void index(Collection<SearchedPost> posts) {
        index(posts, tagIds(posts));
    }

    /** @param tagIds by the id of the post */
    void index(Collection<SearchedPost> posts, Map<Long, List<Long>> tagIds) {
        SearchTable table = database.engine().search();
        kept.run(posts.stream()
                .map(post -> Map.of(
                        "post",
                        post.id(),
                        "tokens",
                        table.value(SearchToken.of(
                                post.id(),
                                post.authorId(),
                                post.title(),
                                prepared.tokens(post.content()),
                                tagIds.getOrDefault(post.id(), List.of())))))
                .toList());
    }

    private Map<Long, List<Long>> tagIds(Collection<SearchedPost> posts) {
        return database.writing()
                .select(POST_TAGS.POST_ID, POST_TAGS.TAG_ID)
                .from(POST_TAGS)
                .where(POST_TAGS.POST_ID.in(posts.stream().map(SearchedPost::id).toList()))
                .fetchGroups(POST_TAGS.POST_ID, POST_TAGS.TAG_ID);
    }
}
