package dev.madang.persistence.comment;

import static dev.madang.persistence.schema.Tables.COMMENTS;
import static dev.madang.persistence.schema.Tables.POSTS;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.comment.Discussion;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.persistence.rendering.RenderingColumns;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.GuestKeyColumn;
import dev.madang.persistence.sql.RenderedChange;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jooq.impl.DSL;

/** Comments. They go with their posts, by the foreign key. */
public final class JooqComments implements CommentRepository {

    static final RenderingColumns RENDERING =
            new RenderingColumns(COMMENTS, COMMENTS.ID, COMMENTS.CONTENT, COMMENTS.HTML, null, COMMENTS.RENDERER);

    private final SqlSession session;
    private final CommentRows rows;
    private final RenderedQueries<Class<Discussion>, Boolean> discussions;
    private final RenderedQueries<Class<Comment>, Long> numbers;
    private final RenderedQueries<Class<Comment>, Long> single;
    private final RenderedChange counted;

    public JooqComments(SqlSession session) {
        this.session = session;
        this.rows = new CommentRows(session);
        this.discussions = RenderedQueries.writing(session, post -> lockedPost(), row -> row.getBoolean(1));
        this.numbers = RenderedQueries.writing(session, post -> lastNumber(), row -> row.getLong(1));
        this.counted = RenderedChange.ofPublic(session, this::oneMore);
        this.single = RenderedQueries.changing(session, comment -> insertOne(), row -> row.getLong(1));
    }

    @Override
    public Optional<Discussion> discussion(long postId) {
        return discussions.fetch(Discussion.class, Map.of("post", postId)).stream()
                .map(locked -> new Discussion(postId, locked))
                .findFirst();
    }

    private ResultQuery<?> lockedPost() {
        return session.locked(session.writing()
                .select(POSTS.LOCKED)
                .from(POSTS)
                .where(POSTS.ID.eq(DSL.param("post", POSTS.ID)))
                .and(Listed.posts()));
    }

    @Override
    public Optional<Authorship> answered(long postId, long id) {
        return session.writing()
                .select(COMMENTS.USER_ID, COMMENTS.GUEST_KEY, COMMENTS.WRITTEN_AT)
                .from(COMMENTS)
                .where(COMMENTS.ID.eq(id))
                .and(COMMENTS.POST_ID.eq(postId))
                .and(CommentRows.published())
                .fetchOptional(JooqComments::authorship);
    }

    @Override
    public Comment add(NewComment comment) {
        NewComment kept = kept(comment);
        int number = nextNumber(kept.postId());
        Long parentId = kept.parentId();
        CommentPath path =
                parentId == null ? CommentPath.first(number) : placeOf(parentId).answer(number);
        boolean published = kept.visibility().isPublished();
        Map<String, Object> values = new HashMap<>(Map.of(
                "post", kept.postId(),
                "path", PathColumn.stored(path),
                "author", kept.authorship().authorId(),
                "guest", GuestKeyColumn.stored(kept.authorship().guestKey()),
                "content", kept.content().value(),
                "written", kept.authorship().at(),
                "visibility", EnumColumn.stored(kept.visibility()),
                "listed", published));
        values.put("parent", parentId);
        values.putAll(RENDERING.named(kept.content()));
        long id = single.fetch(Comment.class, values).get(0);
        counted.run(Map.of("post", kept.postId(), "published", published ? 1L : 0L));
        if (published) {
            rows.listUser(kept.authorship().authorId());
        }
        return Comment.of(kept, id, path);
    }

    private static NewComment kept(NewComment comment) {
        Authorship by = comment.authorship();
        return new NewComment(
                comment.postId(),
                comment.parentId(),
                new Authorship(by.authorId(), by.guestKey(), by.at().truncatedTo(ChronoUnit.MICROS)),
                comment.content(),
                comment.visibility());
    }

    private int nextNumber(long postId) {
        return Math.toIntExact(
                numbers.fetch(Comment.class, Map.of("post", postId)).get(0) + 1);
    }

    private ResultQuery<?> lastNumber() {
        return session.writing()
                .select(POSTS.COMMENT_NUMBER)
                .from(POSTS)
                .where(POSTS.ID.eq(DSL.param("post", POSTS.ID)));
    }

    private RowCountQuery oneMore() {
        return session.writing()
                .update(POSTS)
                .set(POSTS.COMMENT_NUMBER, POSTS.COMMENT_NUMBER.plus(DSL.inline(1)))
                .set(POSTS.COMMENT_COUNT, POSTS.COMMENT_COUNT.plus(DSL.param("published", Long.class)))
                .where(POSTS.ID.eq(DSL.param("post", POSTS.ID)));
    }

    private CommentPath placeOf(long id) {
        return session.writing()
                .select(COMMENTS.PATH)
                .from(COMMENTS)
                .where(COMMENTS.ID.eq(id))
                .fetchSingle(row -> PathColumn.read(row.value1()));
    }

    private ResultQuery<?> insertOne() {
        return session.publicWriting()
                .insertInto(COMMENTS)
                .columns(
                        COMMENTS.POST_ID,
                        COMMENTS.PARENT_ID,
                        COMMENTS.PATH,
                        COMMENTS.USER_ID,
                        COMMENTS.GUEST_KEY,
                        COMMENTS.CONTENT,
                        COMMENTS.WRITTEN_AT,
                        COMMENTS.LOCKED,
                        COMMENTS.VISIBILITY,
                        COMMENTS.LISTED,
                        COMMENTS.VERSION,
                        COMMENTS.HTML,
                        COMMENTS.RENDERER)
                .values(
                        DSL.param("post", COMMENTS.POST_ID),
                        DSL.param("parent", COMMENTS.PARENT_ID),
                        DSL.param("path", COMMENTS.PATH),
                        DSL.param("author", COMMENTS.USER_ID),
                        DSL.param("guest", COMMENTS.GUEST_KEY),
                        DSL.param("content", COMMENTS.CONTENT),
                        DSL.param("written", COMMENTS.WRITTEN_AT),
                        DSL.inline(false),
                        DSL.param("visibility", COMMENTS.VISIBILITY),
                        DSL.param("listed", COMMENTS.LISTED),
                        DSL.inline(1),
                        DSL.param(COMMENTS.HTML.getName(), COMMENTS.HTML),
                        DSL.param(COMMENTS.RENDERER.getName(), COMMENTS.RENDERER))
                .returningResult(COMMENTS.ID);
    }

    @Override
    public Optional<Comment> byId(long id) {
        Condition one = COMMENTS.ID.eq(id).and(COMMENTS.USER_ID.isNotNull());
        rows.lock(one);
        return session.writing().selectFrom(COMMENTS).where(one).fetchOptional(JooqComments::comment);
    }

    private static Comment comment(Record row) {
        return new Comment(
                row.get(COMMENTS.ID),
                row.get(COMMENTS.POST_ID),
                row.get(COMMENTS.PARENT_ID),
                PathColumn.read(row.get(COMMENTS.PATH)),
                authorship(row),
                RENDERING.read(row),
                row.get(COMMENTS.LOCKED),
                EnumColumn.visibility(row.get(COMMENTS.VISIBILITY)),
                row.get(COMMENTS.VERSION),
                row.get(COMMENTS.EDITED_AT));
    }

    private static Authorship authorship(Record row) {
        return new Authorship(
                row.get(COMMENTS.USER_ID),
                GuestKeyColumn.read(row.get(COMMENTS.GUEST_KEY)),
                row.get(COMMENTS.WRITTEN_AT));
    }

    /** After the wait for them, those that have gone out of the selection meanwhile are left out. */
    @Override
    public List<Comment> selected(GuestSelection selection, int limit) {
        Condition condition = CommentRows.isIn(selection);
        List<Long> ids = session.writing()
                .select(COMMENTS.ID)
                .from(COMMENTS)
                .where(condition)
                .orderBy(COMMENTS.ID.desc())
                .limit(limit)
                .fetch(COMMENTS.ID);
        rows.lock(COMMENTS.ID.in(ids));
        return session.writing()
                .selectFrom(COMMENTS)
                .where(COMMENTS.ID.in(ids))
                .and(condition)
                .orderBy(COMMENTS.ID.desc())
                .fetch(JooqComments::comment);
    }

    @Override
    public void update(Comment comment) {
        byId(comment.id()).ifPresent(before -> {
            session.publicWriting()
                    .update(COMMENTS)
                    .set(COMMENTS.CONTENT, comment.content().value())
                    .set(RENDERING.values(comment.content()))
                    .set(COMMENTS.LOCKED, comment.locked())
                    .set(COMMENTS.VISIBILITY, EnumColumn.stored(comment.visibility()))
                    .set(COMMENTS.VERSION, comment.version())
                    .set(COMMENTS.EDITED_AT, comment.editedAt())
                    .where(COMMENTS.ID.eq(comment.id()))
                    .execute();
            follow(before, comment.visibility());
        });
    }

    private void follow(Comment before, Visibility after) {
        if (before.visibility().isPublished() == after.isPublished()) {
            return;
        }
        rows.count(before.postId(), after.isPublished() ? 1 : -1);
        rows.list(before.postId(), PathColumn.stored(before.path()));
        if (after.isPublished()) {
            rows.listUser(before.authorId());
        } else {
            rows.unlistUser(before.authorId());
        }
    }

    @Override
    public void remove(Comment comment) {
        rows.remove(COMMENTS.ID.eq(comment.id()).and(COMMENTS.USER_ID.isNotNull()));
    }

    @Override
    public Map<Long, Content> renderedBefore(int renderer, int most) {
        return RENDERING.renderedBefore(session, renderer, most);
    }

    @Override
    public void keepRendering(long id, Content content) {
        RENDERING.keep(session, id, content);
    }

    @Override
    public void adopt(long authorId, SecretHash guestKey) {
        session.publicWriting()
                .update(COMMENTS)
                .set(COMMENTS.GUEST_KEY, "")
                .where(COMMENTS.USER_ID.eq(authorId))
                .and(COMMENTS.GUEST_KEY.eq(guestKey.value()))
                .execute();
    }

    @Override
    public boolean hasAny(long authorId) {
        return session.writing().fetchExists(COMMENTS, COMMENTS.USER_ID.eq(authorId));
    }

    @Override
    public int countGuests(long authorId, int most) {
        return session.writing()
                .fetchCount(DSL.select(COMMENTS.ID)
                        .from(COMMENTS)
                        .where(guests(authorId))
                        .limit(most));
    }

    @Override
    public void moveGuests(long authorId, long otherId) {
        Condition going = guests(authorId);
        rows.lock(going);
        boolean seen = session.writing().fetchExists(COMMENTS, going.and(CommentRows.published()));
        session.publicWriting()
                .update(COMMENTS)
                .set(COMMENTS.USER_ID, otherId)
                .where(going)
                .execute();
        if (seen) {
            rows.listUser(otherId);
        }
    }

    @Override
    public boolean removeOwn(long authorId, int most) {
        return removeSome(COMMENTS.USER_ID.eq(authorId).and(COMMENTS.GUEST_KEY.eq("")), most);
    }

    @Override
    public boolean removeGuests(long authorId, int most) {
        return removeSome(guests(authorId), most);
    }

    private boolean removeSome(Condition written, int most) {
        Condition free = COMMENTS.LOCKED.isFalse().and(COMMENTS.VISIBILITY.ne(EnumColumn.stored(Visibility.HIDDEN)));
        List<Long> some = session.writing()
                .select(COMMENTS.ID)
                .from(COMMENTS)
                .where(written)
                .and(free)
                .limit(most)
                .fetch(COMMENTS.ID);
        rows.remove(COMMENTS.ID.in(some).and(written).and(free));
        return some.size() == most;
    }

    private static Condition guests(long authorId) {
        return COMMENTS.USER_ID.eq(authorId).and(COMMENTS.GUEST_KEY.ne(""));
    }
}
