package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.notification.NotificationView;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.notification.Notification;
import dev.madang.domain.notification.Notification.Kind;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What members are told. */
abstract class NotificationContract extends MemberWords {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final Instant LATER = NOW.plusSeconds(3600).plusNanos(1_000);

    NotificationContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    private void tell(Notification... notifications) {
        write(() -> store().notifications().addAll(List.of(notifications)));
    }

    private static Notification of(User member, Kind kind, Post post, Instant at) {
        return new Notification(member.id(), kind, post.id(), null, at);
    }

    private static Notification of(User member, Kind kind, Comment comment, Instant at) {
        return new Notification(member.id(), kind, comment.postId(), comment.id(), at);
    }

    private List<NotificationView> unread(User member) {
        return store().notificationQueries().page(member.id(), false, Long.MAX_VALUE, 99);
    }

    private List<NotificationView> read(User member) {
        return store().notificationQueries().page(member.id(), true, Long.MAX_VALUE, 99);
    }

    private List<Long> unreadIds(User member) {
        assertThat(store().notificationQueries().countUnread(member.id(), 99))
                .isEqualTo(unread(member).size());
        return unread(member).stream().map(NotificationView::id).toList();
    }

    private Set<Long> notified(Post post, @Nullable Comment comment) {
        return write(() -> store().notifications().notified(post.id(), comment == null ? null : comment.id()));
    }

    private NotificationView view(
            long id, Kind kind, Post post, @Nullable Comment comment, AuthorView author, Instant at) {
        return new NotificationView(
                id, kind, post.id(), post.title().value(), comment == null ? null : comment.id(), author, at, false);
    }

    private static AuthorView author(User user) {
        return new AuthorView(user.username().value(), user.id(), user.role(), null);
    }

    @Test
    void areListedFromTheNewest() {
        User mina = member("mina");
        User nami = member("nami");
        User jina = member("jina").withRole(Role.MODERATOR);
        write(() -> store().users().update(jina));
        Post one = publish(jina, "One");
        Post other = publish(nami, "Other");
        Comment comment = answer(one, nami, "Comment");
        Comment answer = answer(comment, jina, "Answer");
        tell(
                of(mina, Kind.POST, one, NOW),
                of(nami, Kind.ANSWER, answer, LATER),
                of(mina, Kind.COMMENT, comment, LATER),
                of(mina, Kind.MENTION, other, NOW.minusSeconds(9)));
        List<NotificationView> all = List.of(
                view(4, Kind.MENTION, other, null, author(nami), NOW.minusSeconds(9)),
                view(3, Kind.COMMENT, one, comment, author(nami), LATER),
                view(1, Kind.POST, one, null, author(jina), NOW));
        assertThat(unread(mina)).isEqualTo(all);
        assertThat(unread(nami)).containsExactly(view(2, Kind.ANSWER, one, answer, author(jina), LATER));
        assertThat(unread(jina)).isEmpty();
        assertThat(store().notificationQueries().page(mina.id(), false, Long.MAX_VALUE, 2))
                .isEqualTo(all.subList(0, 2));
        assertThat(store().notificationQueries().page(mina.id(), false, 4, 9)).isEqualTo(all.subList(1, 3));
        assertThat(store().notificationQueries().page(mina.id(), false, 3, 9)).isEqualTo(all.subList(2, 3));
        assertThat(store().notificationQueries().page(mina.id(), false, 1, 9)).isEmpty();
        assertThat(read(mina)).isEmpty();
        for (long nobody : new long[] {0, -1, 99}) {
            assertThat(store().notificationQueries().page(nobody, false, Long.MAX_VALUE, 9))
                    .isEmpty();
            assertThat(store().notificationQueries().countUnread(nobody, 9)).isZero();
        }
        tell();
        assertThat(unread(mina)).isEqualTo(all);
    }

    @Test
    void areCounted() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(nami, "Post");
        assertThat(store().notificationQueries().countUnread(mina.id(), 9)).isZero();
        tell(of(mina, Kind.POST, post, NOW), of(mina, Kind.MENTION, post, NOW), of(nami, Kind.MENTION, post, NOW));
        assertThat(store().notificationQueries().countUnread(mina.id(), 9)).isEqualTo(2);
        assertThat(store().notificationQueries().countUnread(nami.id(), 9)).isEqualTo(1);
        assertThat(store().notificationQueries().countUnread(mina.id(), 1)).isEqualTo(1);
        write(() -> store().notifications().markAllRead(mina.id(), 1));
        assertThat(store().notificationQueries().countUnread(mina.id(), 9)).isEqualTo(1);
    }

    @Test
    void areForWhoeverHasAnAccount() {
        User mina = member("mina");
        User guest = register("guest");
        Post post = publish(guest, "Post");
        tell(
                of(guest, Kind.MENTION, post, NOW),
                new Notification(99, Kind.MENTION, post.id(), null, NOW),
                of(mina, Kind.MENTION, post, NOW));
        assertThat(unread(guest)).isEmpty();
        assertThat(unreadIds(mina)).hasSize(1);
        assertThat(notified(post, null)).containsExactly(mina.id());
        tell(of(guest, Kind.MENTION, post, NOW));
        assertThat(notified(post, null)).containsExactly(mina.id());
    }

    @Test
    void areMany() {
        Post post = publish(register("guest"), "Post");
        List<User> members = write(
                () -> IntStream.range(0, 600).mapToObj(i -> memberHere("m" + i)).toList());
        tell(members.stream().map(member -> of(member, Kind.POST, post, NOW)).toArray(Notification[]::new));
        assertThat(notified(post, null)).hasSize(600);
        assertThat(unread(members.get(0))).hasSize(1);
        assertThat(unread(members.get(599))).hasSize(1);
    }

    @Test
    void tellThePresentNamesAndTitles() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(nami, "Old");
        Post guests = write(() -> store().posts().add(guestDraft(nami, KEY, "A guest's", NOW)));
        tell(of(mina, Kind.POST, post, NOW), of(mina, Kind.POST, guests, NOW));
        updated(post.withTitle(new Title("New")));
        assertThat(unread(mina))
                .extracting(NotificationView::title, view -> view.author().guestTag())
                .containsExactly(tuple("A guest's", KEY.value().substring(0, 8)), tuple("New", null));
    }

    @Test
    void areRememberedByWhatTheyAreOf() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(nami, "Post");
        Post other = publish(nami, "Other");
        Comment comment = answer(post, nami, "Comment");
        Comment last = answer(post, nami, "Last");
        tell(
                of(mina, Kind.POST, post, NOW),
                of(nami, Kind.MENTION, post, NOW),
                of(mina, Kind.COMMENT, comment, NOW),
                of(nami, Kind.MENTION, other, NOW));
        assertThat(notified(post, null)).containsExactlyInAnyOrder(mina.id(), nami.id());
        assertThat(notified(post, comment)).containsExactly(mina.id());
        assertThat(notified(post, last)).isEmpty();
        assertThat(notified(other, null)).containsExactly(nami.id());
        write(() -> store().notifications().markAllRead(mina.id(), Long.MAX_VALUE));
        assertThat(notified(post, comment)).containsExactly(mina.id());
    }

    @Test
    void areReadOneByOne() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(nami, "Post");
        tell(of(mina, Kind.POST, post, NOW), of(nami, Kind.MENTION, post, NOW), of(mina, Kind.MENTION, post, LATER));
        List<NotificationView> before = unread(mina);
        for (int time = 0; time < 2; time++) {
            assertThat(write(() -> store().notifications().markRead(mina.id(), 1)))
                    .isTrue();
            assertThat(unread(mina)).isEqualTo(before.subList(0, 1));
            assertThat(read(mina))
                    .containsExactly(
                            new NotificationView(1, Kind.POST, post.id(), "Post", null, author(nami), NOW, true));
        }
        assertThat(write(() -> store().notifications().markRead(mina.id(), 2))).isFalse();
        assertThat(write(() -> store().notifications().markRead(mina.id(), 99))).isFalse();
        assertThat(unreadIds(nami)).containsExactly(2L);
        assertThat(write(() -> store().notifications().markRead(mina.id(), 3))).isTrue();
        assertThat(read(mina)).extracting(NotificationView::id).containsExactly(3L, 1L);
        assertThat(store().notificationQueries().page(mina.id(), true, 3, 9)).hasSize(1);
        assertThat(store().notificationQueries().page(mina.id(), true, Long.MAX_VALUE, 1))
                .extracting(NotificationView::id)
                .containsExactly(3L);
    }

    @Test
    void areReadUntilOne() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(nami, "Post");
        tell(
                of(mina, Kind.POST, post, NOW),
                of(nami, Kind.MENTION, post, NOW),
                of(mina, Kind.MENTION, post, NOW),
                of(mina, Kind.ANSWER, post, NOW));
        write(() -> store().notifications().markAllRead(mina.id(), 0));
        assertThat(unreadIds(mina)).containsExactly(4L, 3L, 1L);
        write(() -> store().notifications().markAllRead(mina.id(), 3));
        assertThat(unreadIds(mina)).containsExactly(4L);
        assertThat(unreadIds(nami)).containsExactly(2L);
        write(() -> store().notifications().markAllRead(mina.id(), Long.MAX_VALUE));
        assertThat(unreadIds(mina)).isEmpty();
        assertThat(read(mina)).extracting(NotificationView::id).containsExactly(4L, 3L, 1L);
    }

    @Test
    void areReadWithWhatTheyAreOf() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(nami, "Post");
        Post other = publish(nami, "Other");
        Comment first = answer(post, nami, "First");
        Comment second = answer(post, nami, "Second");
        Comment third = answer(post, nami, "Third");
        tell(
                of(mina, Kind.POST, post, NOW),
                of(mina, Kind.COMMENT, first, NOW),
                of(mina, Kind.COMMENT, second, NOW),
                of(mina, Kind.COMMENT, third, NOW),
                of(mina, Kind.POST, other, NOW),
                of(nami, Kind.MENTION, post, NOW));
        assertThat(store().notificationQueries().hasUnread(mina.id(), post.id()))
                .isTrue();
        assertThat(store().notificationQueries().hasUnread(nami.id(), other.id()))
                .isFalse();
        assertThat(store().notificationQueries().hasUnread(99, post.id())).isFalse();
        assertThat(store().notificationQueries().hasUnread(nami.id(), post.id()))
                .isTrue();
        write(() -> store().notifications().markReadOf(mina.id(), post.id(), List.of(first.id(), third.id())));
        assertThat(unreadIds(mina)).containsExactly(5L, 3L);
        assertThat(unreadIds(nami)).containsExactly(6L);
        write(() -> store().notifications().markReadOf(mina.id(), other.id(), List.of(second.id())));
        assertThat(unreadIds(mina)).containsExactly(3L);
        assertThat(store().notificationQueries().hasUnread(mina.id(), other.id()))
                .isFalse();
        write(() -> store().notifications().markReadOf(nami.id(), post.id(), List.of()));
        assertThat(unreadIds(nami)).isEmpty();
        assertThat(store().notificationQueries().hasUnread(nami.id(), post.id()))
                .isFalse();
        assertThat(store().notificationQueries().hasUnread(mina.id(), post.id()))
                .isTrue();
    }

    @Test
    void areOfWhatReadersSee() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(nami, "Post");
        Comment comment = answer(post, nami, "Comment");
        Comment pending = answer(post, null, nami, "Pending", Visibility.PENDING_LINKS);
        tell(
                of(mina, Kind.POST, post, NOW),
                of(mina, Kind.COMMENT, comment, NOW),
                of(mina, Kind.COMMENT, pending, NOW));
        assertThat(unreadIds(mina)).containsExactly(2L, 1L);
        Comment published = updated(pending.withVisibility(Visibility.PUBLISHED));
        assertThat(unreadIds(mina)).containsExactly(3L, 2L, 1L);
        hidden(comment);
        assertThat(unreadIds(mina)).containsExactly(3L, 1L);
        withVisibility(post, Visibility.HIDDEN);
        assertThat(unreadIds(mina)).isEmpty();
        write(() -> store().notifications().markAllRead(mina.id(), 2));
        withVisibility(post, Visibility.PUBLISHED);
        assertThat(unreadIds(mina)).containsExactly(3L);
        assertThat(read(mina)).extracting(NotificationView::id).containsExactly(1L);
        hidden(published);
        assertThat(unreadIds(mina)).isEmpty();
    }

    @Test
    void goWithWhatTheyAreOfAndWithTheAccount() {
        User mina = member("mina");
        User nami = member("nami");
        User jina = member("jina");
        Post post = publish(jina, "Post");
        Post kept = publish(jina, "Kept");
        Comment answered = answer(kept, jina, "Answered");
        Comment alone = answer(kept, jina, "Alone");
        answer(answered, jina, "Answer");
        tell(
                of(mina, Kind.POST, post, NOW),
                of(mina, Kind.POST, kept, NOW),
                of(mina, Kind.COMMENT, answered, NOW),
                of(mina, Kind.COMMENT, alone, NOW),
                of(nami, Kind.POST, kept, NOW));
        remove(alone);
        assertThat(unreadIds(mina)).containsExactly(3L, 2L, 1L);
        assertThat(notified(kept, alone)).isEmpty();
        remove(answered);
        assertThat(unreadIds(mina)).containsExactly(2L, 1L);
        assertThat(notified(kept, answered)).isEmpty();
        write(() -> store().posts().remove(post));
        assertThat(unreadIds(mina)).containsExactly(2L);
        assertThat(notified(post, null)).isEmpty();
        leave(mina);
        assertThat(unread(mina)).isEmpty();
        assertThat(notified(kept, null)).containsExactly(nami.id());
        write(() -> store().users().remove(nami));
        assertThat(notified(kept, null)).isEmpty();
    }

    @Test
    void areForgottenByTheirTimes() {
        User mina = member("mina");
        Post post = publish(mina, "Post");
        tell(
                of(mina, Kind.POST, post, NOW.minusNanos(1_000)),
                of(mina, Kind.POST, post, NOW),
                of(mina, Kind.POST, post, LATER),
                of(mina, Kind.POST, post, NOW.minusSeconds(9)));
        write(() -> store().notifications().markRead(mina.id(), 4));
        write(() -> store().notifications().removeBefore(NOW));
        assertThat(unreadIds(mina)).containsExactly(3L, 2L);
        assertThat(read(mina)).isEmpty();
        write(() -> store().notifications().removeBefore(LATER.plusSeconds(1)));
        assertThat(unreadIds(mina)).isEmpty();
        tell(of(mina, Kind.POST, post, NOW));
        assertThat(unreadIds(mina)).allMatch(id -> id > 4);
    }

    @Test
    void areDatedToTheMicrosecond() {
        User mina = member("mina");
        Post post = publish(mina, "Post");
        tell(of(mina, Kind.POST, post, NOW.plusNanos(1_999)));
        assertThat(unread(mina)).extracting(NotificationView::at).containsExactly(NOW.plusNanos(1_000));
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        User mina = member("mina");
        Post post = publish(mina, "Post");
        tell(of(mina, Kind.POST, post, NOW));
        List<NotificationView> before = unread(mina);
        for (Runnable work : List.<Runnable>of(
                () -> store().notifications().addAll(List.of(of(mina, Kind.MENTION, post, NOW))),
                () -> store().notifications().markRead(mina.id(), 1),
                () -> store().notifications().markAllRead(mina.id(), 1),
                () -> store().notifications().markReadOf(mina.id(), post.id(), List.of()),
                () -> store().notifications().removeBefore(LATER))) {
            writeInVain(() -> {
                work.run();
                assertThat(unread(mina)).hasSizeBetween(0, 2).isNotEqualTo(before);
            });
            assertThat(unreadIds(mina)).containsExactly(1L);
        }
    }

    @Test
    void areNotKeptOfWhoeverLeavesMeanwhile() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(nami, "Post");
        whenMet(() -> leaveHere(mina), () -> {
            store().notifications().addAll(List.of(of(mina, Kind.POST, post, NOW), of(nami, Kind.MENTION, post, NOW)));
            return true;
        });
        assertThat(notified(post, null)).containsExactly(nami.id());
    }

    @Test
    void goWithWhoeverLeavesOnceTheyAreKept() {
        User mina = member("mina");
        Post post = publish(mina, "Post");
        whenMet(() -> store().notifications().addAll(List.of(of(mina, Kind.POST, post, NOW))), () -> {
            leaveHere(mina);
            return true;
        });
        assertThat(notified(post, null)).isEmpty();
    }

    @Test
    void needATransaction() {
        assertNeedTransaction(
                () -> store().notifications().addAll(List.of(new Notification(1, Kind.POST, 1, null, NOW))),
                () -> store().notifications().notified(1, null),
                () -> store().notifications().markRead(1, 1),
                () -> store().notifications().markAllRead(1, 1),
                () -> store().notifications().markReadOf(1, 1, List.of()),
                () -> store().notifications().removeBefore(NOW));
    }
}
