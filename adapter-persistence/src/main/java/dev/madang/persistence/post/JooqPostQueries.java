package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.post.RankCursor;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Html;
import dev.madang.domain.recommendation.Span;
import dev.madang.persistence.rendering.RenderingColumns;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.sql.StorableText;
import dev.madang.persistence.tag.TagList;
import dev.madang.persistence.visibility.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Posts for readers. Each list is one statement, served by an index in the list's order. */
public final class JooqPostQueries implements PostQueries {

    private static final String JOINED_TAGS = "joined_tags";

    private final SqlSession session;
    private final RenderedQueries<PostList, PostView> lists;
    private final RenderedQueries<RankedList, PostView> ranked;
    private final RenderedQueries<Key, PostView> single;
    private final RenderedQueries<PostList, Long> counts;

    public JooqPostQueries(SqlSession session) {
        this.session = session;
        this.lists = RenderedQueries.reading(session, this::list, JooqPostQueries::view);
        this.ranked = RenderedQueries.reading(session, this::ranked, JooqPostQueries::view);
        this.counts = RenderedQueries.reading(session, this::count, row -> row.getLong(1));
        this.single = RenderedQueries.reading(
                session,
                key -> posts(POSTS, POSTS.HTML, POSTS.RENDERER)
                        .where(Listed.posts())
                        .and(POSTS.ID.eq(DSL.param("id", POSTS.ID))),
                JooqPostQueries::whole);
    }

    private enum Key {
        ID
    }

    @Override
    public Optional<PostView> byId(long id) {
        return single.fetch(Key.ID, Map.of("id", id)).stream().findFirst();
    }

    @Override
    public List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit) {
        return list(false, filter, cursor, limit);
    }

    @Override
    public List<PostView> after(PostFilter filter, PostCursor cursor, int limit) {
        return list(true, filter, cursor, limit);
    }

    @Override
    public List<PostView> recommended(Span span, @Nullable RankCursor cursor, int limit) {
        return ranked.fetch(RankedList.of(cursor), RankedList.values(span, cursor, limit), new ContentLimit());
    }

    private ResultQuery<?> ranked(RankedList list) {
        return posts(list.tables(session.flavour()))
                .where(list.condition(session.flavour()))
                .orderBy(list.order())
                .limit(PostList.LIMIT);
    }

    @Override
    public long count(PostFilter filter) {
        return StorableText.isStorable(filter.author()) && StorableText.isStorable(filter.tag())
                ? counts.fetch(PostList.of(false, filter, null), PostList.values(filter, null, 0))
                        .get(0)
                : 0;
    }

    private ResultQuery<?> count(PostList list) {
        return session.reading()
                .selectCount()
                .from(list.tables(session.flavour()))
                .where(list.condition(session.flavour()));
    }

    private List<PostView> list(boolean newer, PostFilter filter, @Nullable PostCursor cursor, int limit) {
        return StorableText.isStorable(filter.author()) && StorableText.isStorable(filter.tag())
                ? lists.fetch(
                        PostList.of(newer, filter, cursor), PostList.values(filter, cursor, limit), new ContentLimit())
                : List.of();
    }

    private ResultQuery<?> list(PostList list) {
        return posts(list.tables(session.flavour()))
                .where(list.condition(session.flavour()))
                .orderBy(list.order())
                .limit(PostList.LIMIT);
    }

    /** Published or pending. */
    public int count(GuestSelection selection, int most) {
        int published = count(GuestPostCondition.published(selection), most);
        return published + count(GuestPostCondition.pending(selection), most - published);
    }

    private int count(Condition condition, int most) {
        return session.reading()
                .fetchCount(DSL.select(POSTS.ID).from(POSTS).where(condition).limit(most));
    }

    /** 0 if there is no post. */
    public long newestId() {
        return session.reading()
                .select(DSL.coalesce(DSL.max(POSTS.ID), 0L))
                .from(POSTS)
                .fetchSingle()
                .value1();
    }

    /**
     * Published posts by id, descending; no more than fill a page.
     *
     * @param ids in their first column
     */
    public List<PostView> proposed(Select<Record1<Long>> ids) {
        var proposals = ids.asTable("proposals");
        return filling(
                posts(proposals.join(POSTS).on(POSTS.ID.eq(proposals.field(0, Long.class))))
                        .where(Listed.posts())
                        .orderBy(POSTS.ID.desc()),
                row -> view(row, Visibility.PUBLISHED));
    }

    /** Posts, published or not, by id, ascending; no more than fill a page. */
    public List<PostView> meeting(Condition condition, int limit) {
        return filling(
                posts(POSTS, POSTS.VISIBILITY)
                        .where(condition)
                        .orderBy(POSTS.ID)
                        .limit(limit),
                row -> view(row, EnumColumn.visibility(row.get(POSTS.VISIBILITY))));
    }

    /** Published or not. */
    public Optional<PostView> anyById(long id) {
        return posts(POSTS, POSTS.VISIBILITY, POSTS.HTML, POSTS.RENDERER)
                .where(POSTS.ID.eq(id))
                .fetchOptional(row ->
                        view(row, EnumColumn.visibility(row.get(POSTS.VISIBILITY)), StoredPost.RENDERING.html(row)));
    }

    /** Whether there may be more such posts, which a page has no room for. */
    public static boolean fillPage(List<PostView> posts) {
        return posts.stream().anyMatch(new ContentLimit());
    }

    private static List<PostView> filling(ResultQuery<Record> query, Function<Record, PostView> view) {
        ContentLimit limit = new ContentLimit();
        List<PostView> posts = new ArrayList<>();
        try (Cursor<Record> rows = query.fetchLazy()) {
            boolean more = true;
            while (more && rows.hasNext()) {
                PostView post = view.apply(Objects.requireNonNull(rows.fetchNext()));
                posts.add(post);
                more = !limit.test(post);
            }
        }
        return posts;
    }

    private SelectOnConditionStep<Record> posts(Table<?> tables, Field<?>... more) {
        return session.reading()
                .select(List.of(
                        POSTS.ID,
                        POSTS.TITLE,
                        POSTS.CONTENT,
                        POSTS.DATE_POSTED,
                        USERS.USERNAME,
                        POSTS.USER_ID,
                        TagList.ofPost(session.flavour()).as(JOINED_TAGS),
                        USERS.ROLE,
                        POSTS.GUEST_KEY,
                        POSTS.LOCKED,
                        POSTS.EDITED_AT,
                        POSTS.VERSION,
                        POSTS.COMMENT_COUNT,
                        POSTS.OPENING,
                        POSTS.RECOMMENDATIONS))
                .select(more)
                .from(tables)
                .join(USERS, session.flavour().inOrder())
                .on(USERS.ID.eq(POSTS.USER_ID));
    }

    /** @param row without the HTML, as lists have it */
    private static PostView view(Record row, Visibility visibility) {
        return view(row, visibility, null);
    }

    private static PostView view(Record row, Visibility visibility, @Nullable Html html) {
        return new PostView(
                row.get(POSTS.ID),
                row.get(POSTS.TITLE),
                row.get(POSTS.CONTENT),
                row.get(POSTS.OPENING),
                html,
                row.get(POSTS.DATE_POSTED),
                author(row),
                TagList.split(row.get(JOINED_TAGS, String.class)),
                row.get(POSTS.LOCKED),
                visibility,
                row.get(POSTS.EDITED_AT),
                row.get(POSTS.VERSION),
                row.get(POSTS.COMMENT_COUNT),
                row.get(POSTS.RECOMMENDATIONS));
    }

    /** @param row with the columns of a post and of its user that tell who wrote it */
    public static AuthorView author(Record row) {
        return AuthorView.of(
                row.get(USERS.USERNAME),
                row.get(POSTS.USER_ID),
                EnumColumn.role(row.get(USERS.ROLE)),
                row.get(POSTS.GUEST_KEY));
    }

    /** Of a post that is published. */
    private static PostView view(ResultSet row) throws SQLException {
        return view(row, null);
    }

    private static PostView whole(ResultSet row) throws SQLException {
        return view(row, RenderingColumns.html(row, 16, 17));
    }

    private static PostView view(ResultSet row, @Nullable Html html) throws SQLException {
        return new PostView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(14),
                html,
                POSTS.DATE_POSTED.getDataType().convert(row.getLong(4)),
                AuthorView.of(row.getString(5), row.getLong(6), EnumColumn.role(row.getString(8)), row.getString(9)),
                TagList.split(row.getString(7)),
                row.getBoolean(10),
                Visibility.PUBLISHED,
                editedAt(row.getLong(11), row),
                row.getInt(12),
                row.getLong(13),
                row.getInt(15));
    }

    private static @Nullable Instant editedAt(long micros, ResultSet row) throws SQLException {
        return micros == 0 && row.wasNull()
                ? null
                : POSTS.EDITED_AT.getDataType().convert(micros);
    }
}
