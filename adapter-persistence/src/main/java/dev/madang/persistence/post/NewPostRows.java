package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POSTS;

import dev.madang.domain.post.NewPost;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.GuestKeyColumn;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The rows of new posts. */
final class NewPostRows {

    private static final List<Field<?>> COLUMNS = List.of(
            POSTS.USER_ID,
            POSTS.TITLE,
            POSTS.CONTENT,
            POSTS.DATE_POSTED,
            POSTS.GUEST_KEY,
            POSTS.VISIBILITY,
            POSTS.LISTED,
            POSTS.HTML,
            POSTS.OPENING,
            POSTS.RENDERER);

    private final SqlSession session;
    private final RenderedQueries<Class<NewPost>, Long> single;

    NewPostRows(SqlSession session) {
        this.session = session;
        this.single = RenderedQueries.changing(session, post -> insertOne(), row -> row.getLong(1));
    }

    /** @return the ids, ascending: engines number inserted rows in their order, but return the ids in any order */
    List<Long> insert(List<NewPost> posts) {
        return posts.size() == 1 ? single.fetch(NewPost.class, values(posts.get(0))) : insertAll(posts);
    }

    private ResultQuery<?> insertOne() {
        return session.publicWriting()
                .insertInto(POSTS)
                .columns(COLUMNS)
                .values(COLUMNS.stream()
                        .map(column -> DSL.param(column.getName(), column))
                        .toList())
                .returningResult(POSTS.ID);
    }

    private List<Long> insertAll(List<NewPost> posts) {
        return session
                .publicWriting()
                .insertInto(POSTS)
                .columns(COLUMNS)
                .valuesOfRows(posts.stream().map(NewPostRows::row).toList())
                .returningResult(POSTS.ID)
                .fetch(POSTS.ID)
                .stream()
                .sorted()
                .toList();
    }

    private static RowN row(NewPost post) {
        Map<String, @Nullable Object> values = values(post);
        return DSL.row(
                COLUMNS.stream().map(column -> values.get(column.getName())).toList());
    }

    /** By the columns' names. */
    private static Map<String, @Nullable Object> values(NewPost post) {
        Map<String, @Nullable Object> values = new HashMap<>(StoredPost.RENDERING.named(post.content()));
        values.put(POSTS.USER_ID.getName(), post.authorId());
        values.put(POSTS.TITLE.getName(), post.title().value());
        values.put(POSTS.CONTENT.getName(), post.content().value());
        values.put(POSTS.DATE_POSTED.getName(), post.datePosted());
        values.put(POSTS.GUEST_KEY.getName(), GuestKeyColumn.stored(post.guestKey()));
        values.put(POSTS.VISIBILITY.getName(), EnumColumn.stored(post.visibility()));
        values.put(POSTS.LISTED.getName(), post.visibility().isPublished());
        return values;
    }
}
