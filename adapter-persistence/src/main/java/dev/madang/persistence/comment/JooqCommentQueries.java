package dev.madang.persistence.comment;

import static dev.madang.persistence.schema.Tables.COMMENTS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.identity.AuthorView;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.persistence.rendering.RenderingColumns;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Comments for readers. A thread is read along an index in its order. */
public final class JooqCommentQueries implements CommentQueries {

    private static final List<Field<?>> COLUMNS = List.of(
            COMMENTS.ID,
            COMMENTS.POST_ID,
            COMMENTS.PARENT_ID,
            COMMENTS.PATH,
            USERS.USERNAME,
            COMMENTS.USER_ID,
            USERS.ROLE,
            COMMENTS.GUEST_KEY,
            COMMENTS.CONTENT,
            COMMENTS.WRITTEN_AT,
            COMMENTS.LOCKED,
            COMMENTS.VISIBILITY,
            COMMENTS.EDITED_AT,
            COMMENTS.VERSION,
            COMMENTS.HTML,
            COMMENTS.RENDERER,
            COMMENTS.RECOMMENDATIONS);

    private final SqlSession session;
    private final RenderedQueries<SortOrder, ThreadEntry> stretches;

    public JooqCommentQueries(SqlSession session) {
        this.session = session;
        this.stretches = RenderedQueries.reading(session, this::stretch, JooqCommentQueries::entry);
    }

    private SelectOnConditionStep<Record> comments() {
        return session.reading()
                .select(COLUMNS)
                .from(COMMENTS)
                .join(USERS, session.flavour().inOrder())
                .on(USERS.ID.eq(COMMENTS.USER_ID));
    }

    @Override
    public Optional<CommentView> byId(long id) {
        return comments()
                .join(POSTS)
                .on(POSTS.ID.eq(COMMENTS.POST_ID))
                .where(COMMENTS.ID.eq(id))
                .and(CommentRows.published())
                .and(Listed.posts())
                .fetchOptional(JooqCommentQueries::view);
    }

    @Override
    public Optional<CommentView> anyById(long id) {
        return comments().where(COMMENTS.ID.eq(id)).fetchOptional(JooqCommentQueries::view);
    }

    @Override
    public Set<Long> published(Collection<Long> ids) {
        return session.reading()
                .select(COMMENTS.ID)
                .from(COMMENTS)
                .where(COMMENTS.ID.in(ids))
                .and(CommentRows.published())
                .fetchSet(COMMENTS.ID);
    }

    @Override
    public List<ThreadEntry> thread(long postId, ThreadOrder order, CommentPath from, int limit) {
        ThreadPage page = new ThreadPage(limit);
        switch (order) {
            case OLDEST -> page.add(stretch(SortOrder.ASC, postId, from, entry -> true, page));
            case NEWEST -> {
                addRest(postId, from, page);
                addBefore(postId, from.root(), page);
            }
        }
        return page.entries();
    }

    /** Of a thread. */
    private void addRest(long postId, CommentPath from, ThreadPage page) {
        CommentPath root = from.root();
        page.add(stretch(
                SortOrder.ASC, postId, from, entry -> entry.path().root().equals(root), page));
    }

    /** The threads before one, from the newest. Of that in which the walk back ends it has seen the end, and the start is read. */
    private void addBefore(long postId, CommentPath root, ThreadPage page) {
        Deque<ThreadEntry> thread = new ArrayDeque<>();
        for (ThreadEntry entry : stretch(SortOrder.DESC, postId, root, entry -> true, page)) {
            thread.addFirst(entry);
            if (entry.path().depth() == 1) {
                page.add(thread);
                thread.clear();
            }
        }
        if (!thread.isEmpty()) {
            addRest(postId, thread.getFirst().path().root(), page);
        }
    }

    /**
     * What a page has room for from a path on, or back from before it.
     *
     * @param wanted false of all that comes behind the first of which it is
     */
    private List<ThreadEntry> stretch(
            SortOrder order, long postId, CommentPath path, Predicate<ThreadEntry> wanted, ThreadPage page) {
        if (page.isFull()) {
            return List.of();
        }
        Filled filled = page.filled();
        return stretches
                .fetch(
                        order,
                        Map.of("post", postId, "path", PathColumn.stored(path), "limit", page.room()),
                        entry -> !wanted.test(entry) || filled.isBy(entry))
                .stream()
                .filter(wanted)
                .toList();
    }

    /** Those of removed comments have no user. With both ends of a stretch, SQLite would take an index of what isn't listed, too. */
    private ResultQuery<?> stretch(SortOrder order) {
        Field<String> path = DSL.param("path", COMMENTS.PATH);
        return session.reading()
                .select(COLUMNS)
                .from(COMMENTS)
                .leftJoin(USERS)
                .on(USERS.ID.eq(COMMENTS.USER_ID))
                .where(listed(DSL.param("post", COMMENTS.POST_ID)))
                .and(order == SortOrder.ASC ? COMMENTS.PATH.ge(path) : COMMENTS.PATH.lt(path))
                .orderBy(COMMENTS.PATH.sort(order))
                .limit(DSL.param("limit", Integer.class));
    }

    private static Condition listed(Field<Long> postId) {
        return COMMENTS.POST_ID.eq(postId).and(COMMENTS.LISTED.eq(DSL.inline(true)));
    }

    @Override
    public int count(long postId, CommentPath from, CommentPath before, int most) {
        return session.reading()
                .fetchCount(DSL.select(COMMENTS.ID)
                        .from(COMMENTS)
                        .where(listed(DSL.val(postId)))
                        .and(COMMENTS.PATH.ge(PathColumn.stored(from)))
                        .and(COMMENTS.PATH.lt(PathColumn.stored(before)))
                        .limit(most));
    }

    @Override
    public int count(GuestSelection selection, int most) {
        return session.reading()
                .fetchCount(DSL.select(COMMENTS.ID)
                        .from(COMMENTS)
                        .where(CommentRows.isIn(selection))
                        .limit(most));
    }

    @Override
    public List<CommentView> unpublished(boolean pending, long after, int limit) {
        return filling(CommentRows.isPending(pending).and(COMMENTS.ID.gt(after)), limit);
    }

    @Override
    public List<CommentView> ofMember(long userId, long after, int limit) {
        return filling(
                COMMENTS.USER_ID.eq(userId).and(COMMENTS.GUEST_KEY.eq("")).and(COMMENTS.ID.gt(after)), limit);
    }

    /** By id; no more than fill a page. */
    private List<CommentView> filling(Condition condition, int limit) {
        Filled filled = new Filled();
        List<CommentView> views = new ArrayList<>();
        try (Cursor<Record> rows =
                comments().where(condition).orderBy(COMMENTS.ID).limit(limit).fetchLazy()) {
            for (boolean more = true; more && rows.hasNext(); ) {
                CommentView view = view(Objects.requireNonNull(rows.fetchNext()));
                views.add(view);
                more = !filled.isBy(view);
            }
        }
        return views;
    }

    private static CommentView view(Record row) {
        return new CommentView(
                row.get(COMMENTS.ID),
                row.get(COMMENTS.POST_ID),
                row.get(COMMENTS.PARENT_ID),
                PathColumn.read(row.get(COMMENTS.PATH)),
                AuthorView.of(
                        row.get(USERS.USERNAME),
                        row.get(COMMENTS.USER_ID),
                        EnumColumn.role(row.get(USERS.ROLE)),
                        row.get(COMMENTS.GUEST_KEY)),
                row.get(COMMENTS.CONTENT),
                JooqComments.RENDERING.html(row),
                row.get(COMMENTS.WRITTEN_AT),
                row.get(COMMENTS.LOCKED),
                EnumColumn.visibility(row.get(COMMENTS.VISIBILITY)),
                row.get(COMMENTS.EDITED_AT),
                row.get(COMMENTS.VERSION),
                row.get(COMMENTS.RECOMMENDATIONS));
    }

    private static ThreadEntry entry(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        CommentPath path = PathColumn.read(row.getString(4));
        return CommentRows.isPublished(row.getString(12))
                ? new ThreadEntry(id, path, view(id, path, row))
                : new ThreadEntry(id, path, null);
    }

    private static CommentView view(long id, CommentPath path, ResultSet row) throws SQLException {
        long parentId = row.getLong(3);
        boolean first = row.wasNull();
        return new CommentView(
                id,
                row.getLong(2),
                first ? null : parentId,
                path,
                AuthorView.of(row.getString(5), row.getLong(6), EnumColumn.role(row.getString(7)), row.getString(8)),
                row.getString(9),
                RenderingColumns.html(row, 15, 16),
                COMMENTS.WRITTEN_AT.getDataType().convert(row.getLong(10)),
                row.getBoolean(11),
                Visibility.PUBLISHED,
                editedAt(row.getLong(13), row),
                row.getInt(14),
                row.getInt(17));
    }

    private static @Nullable Instant editedAt(long micros, ResultSet row) throws SQLException {
        return micros == 0 && row.wasNull()
                ? null
                : COMMENTS.EDITED_AT.getDataType().convert(micros);
    }
}
