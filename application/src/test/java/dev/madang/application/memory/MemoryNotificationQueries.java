package dev.madang.application.memory;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.notification.NotificationQueries;
import dev.madang.application.notification.NotificationView;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.notification.Notification;
import dev.madang.domain.post.Post;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

class MemoryNotificationQueries implements NotificationQueries {

    private final MemoryStore store;

    MemoryNotificationQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<NotificationView> page(long userId, boolean read, long before, int limit) {
        MemoryState state = store.reading();
        return seen(state, userId)
                .filter(entry -> entry.getValue().read() == read && entry.getKey() < before)
                .limit(limit)
                .map(entry -> view(state, entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public int countUnread(long userId, int most) {
        return (int) seen(store.reading(), userId)
                .filter(entry -> !entry.getValue().read())
                .limit(most)
                .count();
    }

    @Override
    public boolean hasUnread(long userId, long postId) {
        return store.reading().notifications.values().stream()
                .anyMatch(each -> each.notification().userId() == userId
                        && each.notification().postId() == postId
                        && !each.read());
    }

    private Stream<Map.Entry<Long, MemoryState.Notified>> seen(MemoryState state, long userId) {
        return state.notifications.descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue().notification().userId() == userId)
                .filter(entry -> isSeen(state, entry.getValue().notification()));
    }

    boolean isSeen(MemoryState state, Notification of) {
        Long comment = of.commentId();
        return Objects.requireNonNull(state.posts.get(of.postId())).visibility().isPublished()
                && (comment == null
                        || Objects.requireNonNull(state.comments.get(comment))
                                .visibility()
                                .isPublished());
    }

    private static NotificationView view(MemoryState state, long id, MemoryState.Notified notified) {
        Notification of = notified.notification();
        Post post = Objects.requireNonNull(state.posts.get(of.postId()));
        Long commentId = of.commentId();
        Authorship by = commentId == null
                ? post.authorship()
                : comment(state, commentId).authorship();
        return new NotificationView(
                id,
                of.kind(),
                post.id(),
                post.title().value(),
                commentId,
                AuthorView.of(Objects.requireNonNull(state.users.get(by.authorId())), by),
                of.at(),
                notified.read());
    }

    private static Comment comment(MemoryState state, long id) {
        return Objects.requireNonNull(state.comments.get(id));
    }
}
