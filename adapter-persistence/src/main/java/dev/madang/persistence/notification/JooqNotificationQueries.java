package dev.madang.persistence.notification;

import static dev.madang.persistence.schema.Tables.COMMENTS;
import static dev.madang.persistence.schema.Tables.NOTIFICATIONS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.notification.NotificationQueries;
import dev.madang.application.notification.NotificationView;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.notification.Notification;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** What members are told, for them to read. */
public final class JooqNotificationQueries implements NotificationQueries {

    private final SqlSession session;
    private final RenderedQueries<Boolean, Integer> unread;

    public JooqNotificationQueries(SqlSession session) {
        this.session = session;
        this.unread = RenderedQueries.reading(session, read -> counted(), row -> row.getInt(1));
    }

    @Override
    public List<NotificationView> page(long userId, boolean read, long before, int limit) {
        Field<String> guestKey = DSL.when(NOTIFICATIONS.COMMENT_ID.isNull(), POSTS.GUEST_KEY)
                .otherwise(COMMENTS.GUEST_KEY)
                .as("author_key");
        return session.reading()
                .select(NOTIFICATIONS.fields())
                .select(POSTS.TITLE, USERS.ID, USERS.USERNAME, USERS.ROLE, guestKey)
                .from(NOTIFICATIONS)
                .join(POSTS)
                .on(POSTS.ID.eq(NOTIFICATIONS.POST_ID))
                .leftJoin(COMMENTS)
                .on(COMMENTS.ID.eq(NOTIFICATIONS.COMMENT_ID))
                .join(USERS)
                .on(USERS.ID.eq(DSL.coalesce(COMMENTS.USER_ID, POSTS.USER_ID)))
                .where(NOTIFICATIONS.USER_ID.eq(userId))
                .and(NOTIFICATIONS.IS_READ.eq(DSL.inline(read)))
                .and(NOTIFICATIONS.ID.lt(before))
                .and(seen())
                .orderBy(NOTIFICATIONS.ID.desc())
                .limit(limit)
                .fetch(row -> new NotificationView(
                        row.get(NOTIFICATIONS.ID),
                        EnumColumn.of(Notification.Kind.class, row.get(NOTIFICATIONS.KIND)),
                        row.get(NOTIFICATIONS.POST_ID),
                        row.get(POSTS.TITLE),
                        row.get(NOTIFICATIONS.COMMENT_ID),
                        AuthorView.of(
                                row.get(USERS.USERNAME),
                                row.get(USERS.ID),
                                EnumColumn.role(row.get(USERS.ROLE)),
                                row.get(guestKey)),
                        row.get(NOTIFICATIONS.NOTIFIED_AT),
                        row.get(NOTIFICATIONS.IS_READ)));
    }

    @Override
    public boolean hasUnread(long userId, long postId) {
        return session.reading()
                .fetchExists(
                        NOTIFICATIONS,
                        NOTIFICATIONS
                                .POST_ID
                                .eq(postId)
                                .and(NOTIFICATIONS.USER_ID.eq(userId))
                                .and(NOTIFICATIONS.IS_READ.isFalse()));
    }

    /** What readers see. */
    private static Condition seen() {
        return Listed.posts()
                .and(NOTIFICATIONS
                        .COMMENT_ID
                        .isNull()
                        .or(COMMENTS.VISIBILITY.eq(DSL.inline(EnumColumn.stored(Visibility.PUBLISHED)))));
    }

    @Override
    public int countUnread(long userId, int most) {
        return unread.fetch(false, Map.of("user", userId, "most", most)).get(0);
    }

    private ResultQuery<?> counted() {
        return session.reading()
                .selectCount()
                .from(DSL.select(NOTIFICATIONS.ID)
                        .from(NOTIFICATIONS)
                        .join(POSTS)
                        .on(POSTS.ID.eq(NOTIFICATIONS.POST_ID))
                        .leftJoin(COMMENTS)
                        .on(COMMENTS.ID.eq(NOTIFICATIONS.COMMENT_ID))
                        .where(NOTIFICATIONS.USER_ID.eq(DSL.param("user", NOTIFICATIONS.USER_ID)))
                        .and(NOTIFICATIONS.IS_READ.eq(DSL.inline(false)))
                        .and(seen())
                        .limit(DSL.param("most", Integer.class)));
    }
}
