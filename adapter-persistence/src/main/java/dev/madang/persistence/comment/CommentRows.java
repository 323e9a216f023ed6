package dev.madang.persistence.comment;

import static dev.madang.persistence.schema.Tables.COMMENTS;
import static dev.madang.persistence.schema.Tables.COMMENT_ORIGINS;
import static dev.madang.persistence.schema.Tables.COMMENT_RECOMMENDATIONS;
import static dev.madang.persistence.schema.Tables.COMMENT_VERSIONS;
import static dev.madang.persistence.schema.Tables.NOTIFICATIONS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.REPORTS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.Role;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.RenderedChange;
import dev.madang.persistence.sql.SqlSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.RowCountQuery;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/**
 * The rows of comments, and what follows from them: how many of a post's are published, which places readers see, and whether
 * they see a guest.
 */
public final class CommentRows {

    private static final String PUBLISHED = EnumColumn.stored(Visibility.PUBLISHED);

    /** All but what is hidden already. */
    private static final List<String> SELECTABLE = Arrays.stream(Visibility.values())
            .filter(visibility -> visibility != Visibility.HIDDEN)
            .map(EnumColumn::stored)
            .toList();

    /** Of a place that a comment has left. */
    private static final String REMOVED = "removed";

    private final SqlSession session;
    private final RenderedChange listed;

    public CommentRows(SqlSession session) {
        this.session = session;
        this.listed = RenderedChange.ofPublic(session, this::listed);
    }

    static boolean isPublished(String visibility) {
        return PUBLISHED.equals(visibility);
    }

    public static Condition published() {
        return COMMENTS.VISIBILITY.eq(DSL.inline(PUBLISHED));
    }

    /** Removes all that is under a user's name, whoever wrote it. */
    public void removeAllOf(long userId) {
        remove(COMMENTS.USER_ID.eq(userId));
    }

    /** The authors first, as whoever changes a comment of its own has it; then the posts, as whoever answers has them. */
    void lock(Condition comments) {
        session.lock(() -> session.writing()
                .select(USERS.ID)
                .from(USERS)
                .where(USERS.ID.in(DSL.select(COMMENTS.USER_ID).from(COMMENTS).where(comments)))
                .orderBy(USERS.ID));
        session.lock(() -> session.writing()
                .select(POSTS.ID)
                .from(POSTS)
                .where(POSTS.ID.in(DSL.select(COMMENTS.POST_ID).from(COMMENTS).where(comments)))
                .orderBy(POSTS.ID));
        session.lock(() -> session.writing()
                .select(COMMENTS.ID)
                .from(COMMENTS)
                .where(comments)
                .orderBy(COMMENTS.ID));
    }

    /** @return how many there were */
    int remove(Condition comments) {
        lock(comments);
        var rows = session.writing()
                .select(COMMENTS.ID, COMMENTS.POST_ID, COMMENTS.PATH, COMMENTS.VISIBILITY)
                .from(COMMENTS)
                .where(comments)
                .orderBy(COMMENTS.ID.desc())
                .fetch();
        rows.forEach(row -> remove(row.value1(), row.value2(), row.value3(), isPublished(row.value4())));
        return rows.size();
    }

    private void remove(long id, long postId, String path, boolean published) {
        if (published) {
            count(postId, -1);
        }
        session.writing().deleteFrom(REPORTS).where(REPORTS.COMMENT_ID.eq(id)).execute();
        session.writing()
                .deleteFrom(NOTIFICATIONS)
                .where(NOTIFICATIONS.COMMENT_ID.eq(id))
                .execute();
        session.writing()
                .deleteFrom(COMMENT_RECOMMENDATIONS)
                .where(COMMENT_RECOMMENDATIONS.COMMENT_ID.eq(id))
                .execute();
        session.writing()
                .deleteFrom(COMMENT_VERSIONS)
                .where(COMMENT_VERSIONS.COMMENT_ID.eq(id))
                .execute();
        if (session.writing().fetchExists(COMMENTS, below(postId, path))) {
            session.publicWriting()
                    .update(COMMENTS)
                    .setNull(COMMENTS.USER_ID)
                    .set(COMMENTS.GUEST_KEY, "")
                    .set(COMMENTS.CONTENT, "")
                    .setNull(COMMENTS.HTML)
                    .set(COMMENTS.RENDERER, Integer.MAX_VALUE)
                    .set(COMMENTS.RECOMMENDATIONS, 0)
                    .set(COMMENTS.VISIBILITY, REMOVED)
                    .where(COMMENTS.ID.eq(id))
                    .execute();
        } else {
            session.publicWriting()
                    .deleteFrom(COMMENTS)
                    .where(COMMENTS.ID.eq(id))
                    .execute();
            removeLeftPlaces(postId, path);
        }
        list(postId, path);
    }

    /** Those that nothing is below any more. */
    private void removeLeftPlaces(long postId, String path) {
        boolean gone = true;
        for (String above : above(path)) {
            gone = gone
                    && !session.writing().fetchExists(COMMENTS, below(postId, above))
                    && session.publicWriting()
                                    .deleteFrom(COMMENTS)
                                    .where(at(postId, above))
                                    .and(COMMENTS.VISIBILITY.eq(REMOVED))
                                    .execute()
                            > 0;
        }
    }

    /** Adds to how many of a post's comments are published. */
    void count(long postId, long more) {
        session.publicWriting()
                .update(POSTS)
                .set(POSTS.COMMENT_COUNT, POSTS.COMMENT_COUNT.plus(more))
                .where(POSTS.ID.eq(postId))
                .execute();
    }

    /** Whether readers see a place, and those above it, by what there is now. */
    void list(long postId, String path) {
        if (list(path, postId)) {
            for (String above : above(path)) {
                list(above, postId);
            }
        }
    }

    /** @return whether those above may be another now */
    private boolean list(String path, long postId) {
        var row = session.writing()
                .select(COMMENTS.VISIBILITY, COMMENTS.LISTED)
                .from(COMMENTS)
                .where(at(postId, path))
                .fetchOne();
        if (row == null) {
            return true;
        }
        boolean seen = isPublished(row.value1())
                || session.writing().fetchExists(COMMENTS, below(postId, path).and(COMMENTS.LISTED.isTrue()));
        if (seen != row.value2()) {
            session.publicWriting()
                    .update(COMMENTS)
                    .set(COMMENTS.LISTED, seen)
                    .where(at(postId, path))
                    .execute();
        }
        return seen != row.value2();
    }

    private static Condition at(long postId, String path) {
        return COMMENTS.POST_ID.eq(postId).and(COMMENTS.PATH.eq(path));
    }

    static Condition below(long postId, String path) {
        return COMMENTS.POST_ID.eq(postId).and(COMMENTS.PATH.gt(path)).and(COMMENTS.PATH.lt(PathColumn.end(path)));
    }

    private static List<String> above(String path) {
        return PathColumn.read(path).above().map(PathColumn::stored).toList();
    }

    /** Lets readers see a guest of whom they see a comment. */
    void listUser(long userId) {
        listed.run(Map.of("user", userId));
    }

    private RowCountQuery listed() {
        return session.writing()
                .update(USERS)
                .set(USERS.LISTED, DSL.inline(true))
                .where(USERS.ID.eq(DSL.param("user", USERS.ID)))
                .and(USERS.LISTED.eq(DSL.inline(false)));
    }

    /** Lets them see it no longer if they see nothing of it. */
    void unlistUser(long userId) {
        session.publicWriting()
                .update(USERS)
                .set(USERS.LISTED, false)
                .where(USERS.ID.eq(userId))
                .and(USERS.POST_COUNT.eq(0L))
                .and(DSL.notExists(publishedBy(DSL.val(userId))))
                .execute();
    }

    /** Comments on which no moderator has decided yet. */
    public static SelectConditionStep<Record1<Long>> pending() {
        return DSL.select(COMMENTS.ID).from(COMMENTS).where(isPending(true));
    }

    /** @param pending whether no moderator has decided on it yet, or else one has hidden it */
    static Condition isPending(boolean pending) {
        return unpublished()
                .and(COMMENTS.VISIBILITY.in(Arrays.stream(Visibility.values())
                        .filter(visibility -> !visibility.isPublished() && visibility.isPending() == pending)
                        .map(EnumColumn::stored)
                        .map(DSL::inline)
                        .toList()));
    }

    /** Of the guests' comments that a selection takes; an index serves the span of time. */
    static Condition isIn(GuestSelection selection) {
        Condition condition = COMMENTS.VISIBILITY
                .in(SELECTABLE)
                .and(COMMENTS.WRITTEN_AT.ge(selection.from()))
                .and(COMMENTS.WRITTEN_AT.lt(selection.to()));
        SecretHash guestKey = selection.guestKey();
        condition = condition.and(guestKey == null ? isByGuest() : COMMENTS.GUEST_KEY.eq(guestKey.value()));
        AddressKey address = selection.address();
        return address == null ? condition : condition.and(cameFrom(address));
    }

    private static Condition isByGuest() {
        return COMMENTS.GUEST_KEY
                .ne("")
                .or(DSL.exists(DSL.selectOne()
                        .from(USERS)
                        .where(USERS.ID.eq(COMMENTS.USER_ID))
                        .and(USERS.ROLE.eq(EnumColumn.stored(Role.GUEST)))));
    }

    private static Condition cameFrom(AddressKey address) {
        return DSL.exists(DSL.selectOne()
                .from(COMMENT_ORIGINS)
                .where(COMMENT_ORIGINS.COMMENT_ID.eq(COMMENTS.ID))
                .and(COMMENT_ORIGINS.ADDRESS.eq(address.value())));
    }

    /** As the index of such comments has it. */
    private static Condition unpublished() {
        return COMMENTS.VISIBILITY.ne(DSL.inline(PUBLISHED));
    }

    /** Comments of a user that are published. */
    public static Select<?> publishedBy(Field<Long> userId) {
        return DSL.selectOne().from(COMMENTS).where(COMMENTS.USER_ID.eq(userId)).and(published());
    }
}
