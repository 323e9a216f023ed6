package dev.madang.application.notification;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static dev.madang.application.RefusalAssertions.refused;
import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.TestBoard;
import dev.madang.application.account.ExportAccount;
import dev.madang.application.comment.CommentView;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.CommentEdit;
import dev.madang.application.commenting.DeleteComment;
import dev.madang.application.commenting.EditComment;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.follow.BrowseFollows;
import dev.madang.application.follow.Follow;
import dev.madang.application.follow.FollowView;
import dev.madang.application.follow.ShowFollowing;
import dev.madang.application.moderation.ModerateComment;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.tag.CreateTag;
import dev.madang.application.tag.FindTag;
import dev.madang.application.tag.MergeTag;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.notification.Notification.Kind;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What members are told. */
class NotificationsTest {

    private final TestBoard board = new TestBoard();
    private final Caller mina = board.member("mina", Role.MEMBER);
    private final Caller nami = board.member("nami", Role.MEMBER);
    private final Caller jina = board.member("jina", Role.MEMBER);
    private final Caller moderator = board.member("mod", Role.MODERATOR);
    private final Caller admin = board.member("root", Role.ADMIN);

    private PostView publish(Caller caller, String content, String... tags) {
        return board.useCase(PublishPost.class).run(caller, new PostDraft("", null, "A post", content, List.of(tags)));
    }

    private CommentView write(Caller caller, PostView post, @Nullable Long parent, String content) {
        return board.useCase(WriteComment.class).run(caller, post.id(), parent, new CommentDraft("", null, content));
    }

    private CommentView write(Caller caller, PostView post, String content) {
        return write(caller, post, null, content);
    }

    private void follow(Caller caller, Followed what, boolean following) {
        board.useCase(Follow.class).run(caller, what, following);
    }

    private Followed tag(String name) {
        return Followed.tag(
                board.useCase(FindTag.class).run(mina, name).orElseThrow().id());
    }

    private Page<NotificationView, NotificationCursor> page(Caller caller, NotificationCursor cursor, int limit) {
        return board.useCase(BrowseNotifications.class).run(caller, cursor, new Limit(limit));
    }

    private List<NotificationView> told(Caller caller) {
        return page(caller, NotificationCursor.START, 99).items();
    }

    private List<Kind> kinds(Caller caller) {
        return told(caller).stream().map(NotificationView::kind).toList();
    }

    private int unread(Caller caller) {
        return board.useCase(CountUnread.class).run(caller);
    }

    @Test
    void areOfCommentsOnOnesPosts() {
        PostView post = publish(mina, "Hello");
        CommentView comment = write(nami, post, "Hi");
        assertThat(told(mina)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(Kind.COMMENT);
            assertThat(told.postId()).isEqualTo(post.id());
            assertThat(told.title()).isEqualTo("A post");
            assertThat(told.commentId()).isEqualTo(comment.id());
            assertThat(told.author().name()).isEqualTo("nami");
            assertThat(told.at()).isEqualTo(comment.writtenAt());
            assertThat(told.read()).isFalse();
        });
        write(mina, post, "My own");
        assertThat(told(mina)).hasSize(1);
        assertThat(told(nami)).isEmpty();
        follow(mina, Followed.post(post.id()), false);
        write(nami, post, "Again");
        assertThat(told(mina)).hasSize(1);
    }

    @Test
    void areOfAnswersToOnesComments() {
        PostView post = publish(mina, "Hello");
        CommentView comment = write(nami, post, "Hi");
        write(jina, post, comment.id(), "Hi, nami");
        assertThat(kinds(nami)).containsExactly(Kind.ANSWER);
        assertThat(kinds(mina)).containsExactly(Kind.COMMENT, Kind.COMMENT);
        write(nami, post, comment.id(), "Hi, me");
        assertThat(kinds(nami)).hasSize(1);
    }

    @Test
    void areForTheMostPersonalReasonAlone() {
        PostView post = publish(mina, "Hello");
        CommentView comment = write(mina, post, "My own");
        write(nami, post, comment.id(), "Hi @mina");
        write(nami, post, comment.id(), "Hi");
        write(nami, post, "Hi");
        assertThat(kinds(mina)).containsExactly(Kind.COMMENT, Kind.ANSWER, Kind.MENTION);
    }

    @Test
    void areOfWhatIsFollowed() {
        PostView post = publish(mina, "Hello", "food");
        follow(nami, Followed.post(post.id()), true);
        follow(nami, Followed.post(post.id()), true);
        follow(jina, tag("food"), true);
        follow(mina, tag("food"), true);
        write(mina, post, "More");
        assertThat(kinds(nami)).containsExactly(Kind.COMMENT);
        assertThat(kinds(jina)).isEmpty();
        publish(mina, "Also", "food");
        publish(mina, "Another", "drink");
        assertThat(kinds(jina)).containsExactly(Kind.POST);
        assertThat(kinds(mina)).isEmpty();
        follow(jina, tag("food"), false);
        follow(nami, Followed.post(post.id()), false);
        publish(mina, "Third", "food");
        write(mina, post, "Third");
        assertThat(kinds(jina)).hasSize(1);
        assertThat(kinds(nami)).hasSize(1);
    }

    @Test
    void areOfATagThatTookTheOthersPlace() {
        publish(mina, "Hello", "meal");
        follow(nami, tag("meal"), true);
        board.useCase(CreateTag.class).run(mina, "food");
        board.useCase(MergeTag.class).run(admin, tag("meal").id(), "food", "The same");
        publish(mina, "Hello", "food");
        assertThat(kinds(nami)).containsExactly(Kind.POST);
    }

    @Test
    void areOfTextsThatNameOne() {
        PostView post = publish(jina, "@mina, @Nami님! @nobody jina@example.com");
        assertThat(kinds(mina)).containsExactly(Kind.MENTION);
        assertThat(kinds(nami)).containsExactly(Kind.MENTION);
        assertThat(kinds(jina)).isEmpty();
        CommentView comment = write(jina, post, "Nobody");
        board.useCase(EditComment.class).run(jina, comment.id(), new CommentEdit("@mina", "", null));
        board.useCase(EditComment.class).run(jina, comment.id(), new CommentEdit("@mina @nami", "", null));
        assertThat(kinds(mina)).containsExactly(Kind.MENTION, Kind.MENTION);
        assertThat(kinds(nami)).containsExactly(Kind.MENTION, Kind.MENTION);
        board.useCase(EditPost.class).run(jina, post.id(), new PostEdit(null, "@mina @mod", null, "", null));
        assertThat(kinds(mina)).hasSize(2);
        assertThat(kinds(moderator)).containsExactly(Kind.MENTION);
    }

    @Test
    void areOfNamesWithWhatKoreanPutsBehindThem() {
        Caller chulsoo = board.member("철수", Role.MEMBER);
        Caller longer = board.member("철수님이네", Role.MEMBER);
        Caller spaced = board.member("김 철수", Role.MEMBER);
        for (String text :
                List.of("@철수", "@철수님", "@철수님께서는 오세요", "@철수가", "(@철수)", "@철수, 와요", "@철수야!", "고마워요 @철수한테", "@철수씨도")) {
            publish(mina, text);
        }
        assertThat(kinds(chulsoo)).hasSize(9).containsOnly(Kind.MENTION);
        publish(mina, "@철수님이네가 @김 철수님과");
        assertThat(kinds(longer)).containsExactly(Kind.MENTION);
        assertThat(kinds(spaced)).containsExactly(Kind.MENTION);
        assertThat(kinds(chulsoo)).hasSize(9);
        publish(mina, "@철수네집 @철수철수");
        assertThat(kinds(chulsoo)).hasSize(9);
    }

    @Test
    void areForTwentyWhomATextNames() {
        List<Caller> many = IntStream.range(0, 25)
                .mapToObj(i -> board.member("many" + i, Role.MEMBER))
                .toList();
        publish(
                mina,
                String.join(
                        " ", IntStream.range(0, 25).mapToObj(i -> "@many" + i).toList()));
        assertThat(many.stream().filter(member -> unread(member) == 1)).hasSize(20);
        assertThat(unread(many.get(19))).isEqualTo(1);
        assertThat(unread(many.get(20))).isZero();
    }

    @Test
    void areReadOnceAModeratorLetsThem() {
        PostView post = publish(mina, "Hello");
        CommentView comment = write(nami, post, "Rude, @jina");
        moderate(comment, ModerateComment.Action.HIDE);
        assertThat(told(mina)).isEmpty();
        assertThat(unread(jina)).isZero();
        moderate(comment, ModerateComment.Action.RESTORE);
        assertThat(kinds(mina)).containsExactly(Kind.COMMENT);
        assertThat(unread(jina)).isEqualTo(1);
        board.useCase(DeleteComment.class).run(nami, comment.id(), "", null);
        assertThat(told(mina)).isEmpty();
    }

    private void moderate(CommentView comment, ModerateComment.Action action) {
        board.useCase(ModerateComment.class).run(moderator, comment.id(), action, "A reason");
    }

    @Test
    void areReadOneByOneAndAllAtOnce() {
        PostView post = publish(mina, "Hello");
        for (int i = 0; i < 5; i++) {
            write(nami, post, "Comment " + i);
        }
        List<NotificationView> before = told(mina);
        board.useCase(MarkRead.class).run(mina, before.get(1).id());
        assertThat(unread(mina)).isEqualTo(4);
        assertThat(told(mina).get(4).id()).isEqualTo(before.get(1).id());
        assertThat(notFoundBy(() ->
                        board.useCase(MarkRead.class).run(nami, before.get(0).id())))
                .isEqualTo("notification");
        board.useCase(MarkAllRead.class).run(mina, before.get(2).id());
        assertThat(unread(mina)).isEqualTo(1);
        board.useCase(MarkAllRead.class).run(mina, before.get(0).id());
        assertThat(notFoundBy(() ->
                        board.useCase(MarkAllRead.class).run(nami, before.get(0).id())))
                .isEqualTo("notification");
        assertThat(unread(mina)).isZero();
        assertThat(told(mina)).hasSize(5).allMatch(NotificationView::read);
    }

    @Test
    void areReadWithTheirPost() {
        PostView post = publish(mina, "Hello");
        CommentView seen = write(nami, post, "Seen");
        write(nami, post, "On another page");
        SeePost seePost = board.useCase(SeePost.class);
        assertThat(seePost.run(mina, post.id(), List.of(seen.id()))).isTrue();
        assertThat(unread(mina)).isEqualTo(1);
        assertThat(seePost.run(nami, post.id(), List.of())).isFalse();
        assertThat(seePost.run(Caller.ANONYMOUS, post.id(), List.of())).isFalse();
    }

    @Test
    void areListedInPagesTheUnreadFirst() {
        PostView post = publish(mina, "Hello");
        for (int i = 0; i < 7; i++) {
            write(nami, post, "Comment " + i);
        }
        List<Long> ids = told(mina).stream().map(NotificationView::id).toList();
        for (int read : new int[] {0, 2, 3}) {
            board.useCase(MarkRead.class).run(mina, ids.get(read));
        }
        List<Long> ordered =
                IntStream.of(1, 4, 5, 6, 0, 2, 3).mapToObj(ids::get).toList();
        for (int limit = 1; limit <= 8; limit++) {
            List<Long> all = new ArrayList<>();
            NotificationCursor cursor = NotificationCursor.START;
            while (cursor != null) {
                var page = page(mina, cursor, limit);
                assertThat(page.items().size()).isBetween(1, limit);
                page.items().forEach(each -> all.add(each.id()));
                cursor = page.next() == null
                        ? null
                        : NotificationCursor.parse("before", page.next().toString());
            }
            assertThat(all).isEqualTo(ordered);
        }
        for (String other : List.of("", "u", "x1", "u-1", "u1 ", "u9999999999999999999")) {
            assertThat(whyNot(() -> NotificationCursor.parse("before", other)))
                    .containsExactly(new Fault("before", "malformed"));
        }
    }

    @Test
    void areForgottenAfterHalfAYear() {
        PostView post = publish(mina, "Hello");
        write(nami, post, "Hi");
        board.useCase(ForgetNotifications.class).run();
        assertThat(told(mina)).hasSize(1);
        Instant later = TestBoard.NOW.plus(ForgetNotifications.KEPT_FOR).plusSeconds(1);
        board.useCase(ForgetNotifications.class, Clock.fixed(later, ZoneOffset.UTC))
                .run();
        assertThat(board.store()
                        .transactions()
                        .run(() -> board.store().notifications().notified(post.id(), 1L)))
                .isEmpty();
    }

    @Test
    void followPostsAndTagsThatReadersSee() {
        assertThat(notFoundBy(() -> follow(mina, Followed.post(99), true))).isEqualTo("post");
        assertThat(notFoundBy(() -> follow(mina, Followed.tag(99), true))).isEqualTo("tag");
        PostView post = publish(nami, "Hello", "food");
        ShowFollowing showFollowing = board.useCase(ShowFollowing.class);
        assertThat(showFollowing.run(nami, Followed.post(post.id()))).isTrue();
        assertThat(showFollowing.run(mina, Followed.post(post.id()))).isFalse();
        assertThat(showFollowing.run(Caller.ANONYMOUS, Followed.post(post.id())))
                .isFalse();
        follow(mina, Followed.post(post.id()), true);
        follow(mina, tag("food"), true);
        assertThat(showFollowing.run(mina, Followed.post(post.id()))).isTrue();
        BrowseFollows browse = board.useCase(BrowseFollows.class);
        assertThat(browse.run(mina, Followed.Kind.POST, 0, Limit.DEFAULT).items())
                .extracting(FollowView::name)
                .containsExactly("A post");
        assertThat(browse.run(mina, Followed.Kind.TAG, 0, Limit.DEFAULT).items())
                .extracting(FollowView::name)
                .containsExactly("food");
        assertThat(board.useCase(ExportAccount.class).run(mina).follows())
                .extracting(FollowView::name)
                .containsExactly("A post", "food");
    }

    @Test
    void areForMembersAlone() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> told(Caller.ANONYMOUS),
                () -> unread(Caller.ANONYMOUS),
                () -> board.useCase(MarkRead.class).run(Caller.ANONYMOUS, 1),
                () -> board.useCase(MarkAllRead.class).run(Caller.ANONYMOUS, 1),
                () -> board.useCase(BrowseFollows.class).run(Caller.ANONYMOUS, Followed.Kind.POST, 0, Limit.DEFAULT),
                () -> follow(Caller.ANONYMOUS, Followed.post(1), true))) {
            assertThat(refused(Refusal.Kind.UNAUTHENTICATED, call)).hasSize(1);
        }
    }
}
