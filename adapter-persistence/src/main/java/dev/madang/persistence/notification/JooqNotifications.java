package dev.madang.persistence.notification;

import static dev.madang.persistence.schema.Tables.ACCOUNTS;
import static dev.madang.persistence.schema.Tables.NOTIFICATIONS;

import dev.madang.domain.notification.Notification;
import dev.madang.domain.notification.NotificationRepository;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.SqlSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What members are told. */
public final class JooqNotifications implements NotificationRepository {

    /** Rows to a statement. */
    private static final int CHUNK = 500;

    private final SqlSession session;

    public JooqNotifications(SqlSession session) {
        this.session = session;
    }

    @Override
    public void addAll(List<Notification> notifications) {
        Set<Long> accounts = accounts(
                notifications.stream().map(Notification::userId).collect(Collectors.toCollection(TreeSet::new)));
        List<Notification> kept = notifications.stream()
                .filter(each -> accounts.contains(each.userId()))
                .toList();
        for (int from = 0; from < kept.size(); from += CHUNK) {
            insert(kept.subList(from, Math.min(kept.size(), from + CHUNK)));
        }
    }

    private void insert(List<Notification> some) {
        session.writing()
                .insertInto(
                        NOTIFICATIONS,
                        NOTIFICATIONS.USER_ID,
                        NOTIFICATIONS.KIND,
                        NOTIFICATIONS.POST_ID,
                        NOTIFICATIONS.COMMENT_ID,
                        NOTIFICATIONS.NOTIFIED_AT,
                        NOTIFICATIONS.IS_READ)
                .valuesOfRows(some.stream()
                        .map(each -> DSL.row(
                                each.userId(),
                                EnumColumn.stored(each.kind()),
                                each.postId(),
                                each.commentId(),
                                each.at().truncatedTo(ChronoUnit.MICROS),
                                false))
                        .toList())
                .execute();
    }

    /** Locked, so that none goes before it is referred to. */
    private Set<Long> accounts(Collection<Long> userIds) {
        return userIds.isEmpty()
                ? Set.of()
                : session.locked(session.writing()
                                .select(ACCOUNTS.USER_ID)
                                .from(ACCOUNTS)
                                .where(ACCOUNTS.USER_ID.in(userIds))
                                .orderBy(ACCOUNTS.USER_ID))
                        .fetchSet(ACCOUNTS.USER_ID);
    }

    @Override
    public Set<Long> notified(long postId, @Nullable Long commentId) {
        return session.writing()
                .select(NOTIFICATIONS.USER_ID)
                .from(NOTIFICATIONS)
                .where(
                        commentId == null
                                ? NOTIFICATIONS.POST_ID.eq(postId).and(NOTIFICATIONS.COMMENT_ID.isNull())
                                : NOTIFICATIONS.COMMENT_ID.eq(commentId))
                .fetchSet(NOTIFICATIONS.USER_ID);
    }

    @Override
    public boolean markRead(long userId, long id) {
        return session.writing()
                        .update(NOTIFICATIONS)
                        .set(NOTIFICATIONS.IS_READ, true)
                        .where(NOTIFICATIONS.USER_ID.eq(userId))
                        .and(NOTIFICATIONS.ID.eq(id))
                        .execute()
                == 1;
    }

    @Override
    public void markAllRead(long userId, long until) {
        markRead(NOTIFICATIONS.USER_ID.eq(userId).and(NOTIFICATIONS.ID.le(until)));
    }

    @Override
    public void markReadOf(long userId, long postId, Collection<Long> commentIds) {
        markRead(NOTIFICATIONS
                .USER_ID
                .eq(userId)
                .and(NOTIFICATIONS.POST_ID.eq(postId))
                .and(NOTIFICATIONS.COMMENT_ID.isNull().or(NOTIFICATIONS.COMMENT_ID.in(commentIds))));
    }

    private void markRead(Condition some) {
        session.writing()
                .update(NOTIFICATIONS)
                .set(NOTIFICATIONS.IS_READ, true)
                .where(some)
                .and(NOTIFICATIONS.IS_READ.isFalse())
                .execute();
    }

    @Override
    public void removeBefore(Instant time) {
        session.writing()
                .deleteFrom(NOTIFICATIONS)
                .where(NOTIFICATIONS.NOTIFIED_AT.lt(time))
                .execute();
    }
}
