package dev.madang.application.memory;

import dev.madang.domain.notification.Notification;
import dev.madang.domain.notification.NotificationRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

class MemoryNotifications implements NotificationRepository {

    private final MemoryStore store;

    MemoryNotifications(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void addAll(List<Notification> notifications) {
        MemoryState state = store.writing();
        for (Notification each : notifications) {
            if (state.accounts.containsKey(each.userId())) {
                state.notifications.put(
                        ++state.lastNotificationId,
                        new MemoryState.Notified(
                                new Notification(
                                        each.userId(),
                                        each.kind(),
                                        each.postId(),
                                        each.commentId(),
                                        each.at().truncatedTo(ChronoUnit.MICROS)),
                                false));
            }
        }
    }

    @Override
    public Set<Long> notified(long postId, @Nullable Long commentId) {
        return store.writing().notifications.values().stream()
                .map(MemoryState.Notified::notification)
                .filter(each -> each.postId() == postId && Objects.equals(each.commentId(), commentId))
                .map(Notification::userId)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean markRead(long userId, long id) {
        mark((key, each) -> each.userId() == userId && key == id);
        MemoryState.Notified notified = store.writing().notifications.get(id);
        return notified != null && notified.notification().userId() == userId;
    }

    @Override
    public void markAllRead(long userId, long until) {
        mark((key, each) -> each.userId() == userId && key <= until);
    }

    @Override
    public void markReadOf(long userId, long postId, Collection<Long> commentIds) {
        mark((key, each) -> each.userId() == userId
                && each.postId() == postId
                && (each.commentId() == null || commentIds.contains(each.commentId())));
    }

    private void mark(BiPredicate<Long, Notification> some) {
        store.writing()
                .notifications
                .replaceAll((id, each) -> some.test(id, each.notification())
                        ? new MemoryState.Notified(each.notification(), true)
                        : each);
    }

    @Override
    public void removeBefore(Instant time) {
        store.writing()
                .notifications
                .values()
                .removeIf(each -> each.notification().at().isBefore(time));
    }
}
