package dev.madang.application.commenting;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.comment.BrowseComments;
import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.FindComment;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.BrowseUnpublishedComments;
import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerateComment;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.ReadAnyComment;
import dev.madang.application.report.ReportComment;
import dev.madang.application.report.ReportView;
import dev.madang.application.report.ReviewComment;
import dev.madang.domain.Fault;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people answer, and what becomes of it. */
class CommentsTest {

    private static final Caller GUEST = guest("a guest's", "here");
    private static final String LINKS = "https://a.example https://b.example https://c.example";

    private final TestBoard board = new TestBoard();
    private final long post = board.publish("author", "A post").id();
    private final Caller mina = board.member("mina", Role.MEMBER);
    private final Caller moderator = board.member("mod", Role.MODERATOR);

    private static Caller guest(String secret, String address) {
        return new Caller(null, SecretHash.of(secret), new AddressKey(Sha256.of(address)), null, null);
    }

    private static CommentDraft draft(String author, String content) {
        return new CommentDraft(author, author.isEmpty() ? null : author + "@example.com", content);
    }

    private CommentView write(Caller caller, String author, String content) {
        return write(caller, author, content, null);
    }

    private CommentView write(Caller caller, String author, String content, @Nullable Long parent) {
        return board.useCase(WriteComment.class).run(caller, post, parent, draft(author, content));
    }

    private CommentView edit(Caller caller, CommentView comment, String content, @Nullable Integer version) {
        return board.useCase(EditComment.class).run(caller, comment.id(), new CommentEdit(content, "why", version));
    }

    private void delete(Caller caller, CommentView comment, String reason) {
        board.useCase(DeleteComment.class).run(caller, comment.id(), reason, null);
    }

    private void moderate(CommentView comment, ModerateComment.Action action) {
        board.useCase(ModerateComment.class).run(moderator, comment.id(), action, "A reason");
    }

    private List<String> thread() {
        return board
                .useCase(BrowseComments.class)
                .run(post, ThreadOrder.OLDEST, CommentPath.START, Limit.DEFAULT)
                .items()
                .stream()
                .map(ThreadEntry::comment)
                .map(comment -> comment == null ? "-" : comment.content())
                .toList();
    }

    private static void isRefused(String code, ThrowingCallable call) {
        assertThat(whyNot(call)).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void areOfMembersAndGuests() {
        CommentView first = write(GUEST, "guest", "Hello");
        CommentView answer = write(mina, "", "Hi", first.id());
        assertThat(first.author().role()).isEqualTo(Role.GUEST);
        assertThat(first.author().guestTag()).isNotNull();
        assertThat(answer.author().name()).isEqualTo("mina");
        assertThat(answer.parentId()).isEqualTo(first.id());
        assertThat(thread()).containsExactly("Hello", "Hi");
        isRefused("name-claimed", () -> write(GUEST, "Mina", "I am not"));
        assertThat(whyNot(() -> write(GUEST, "", " ")))
                .containsExactly(new Fault("author", "required"), new Fault("content", "required"));
        assertThat(whyNot(() -> write(mina, "", "#"))).containsExactly(new Fault("content", "required"));
        assertThat(whyNot(() -> edit(mina, answer, "#", null))).containsExactly(new Fault("content", "required"));
    }

    @Test
    void answerWhatReadersSeeOfAPostThatTakesThem() {
        CommentView first = write(mina, "", "First");
        long other = board.publish("author", "Another post").id();
        assertThat(whyNot(() -> board.useCase(WriteComment.class).run(mina, other, first.id(), draft("", "Hi"))))
                .containsExactly(new Fault("parent_id", "no-comment"));
        isRefused("no-comment", () -> write(mina, "", "Hi", 99L));
        moderate(first, ModerateComment.Action.HIDE);
        isRefused("no-comment", () -> write(mina, "", "Hi", first.id()));
        board.useCase(ModeratePost.class).run(moderator, post, ModeratePost.Action.LOCK, "Enough");
        isRefused("post-locked", () -> write(mina, "", "Hi"));
        isRefused("post-locked", () -> write(moderator, "", "Hi"));
        board.useCase(ModeratePost.class).run(moderator, post, ModeratePost.Action.HIDE, "Enough");
        assertThat(notFoundBy(() -> write(mina, "", "Hi"))).isEqualTo("post");
        assertThat(notFoundBy(() -> board.useCase(WriteComment.class).run(mina, 99, null, draft("", "Hi"))))
                .isEqualTo("post");
        assertThat(notFoundBy(this::thread)).isEqualTo("post");
    }

    @Test
    void waitForAModeratorIfTheyHaveManyLinks() {
        CommentView pending = write(GUEST, "guest", LINKS);
        assertThat(pending.visibility()).isEqualTo(Visibility.PENDING_LINKS);
        assertThat(write(mina, "", LINKS).visibility()).isEqualTo(Visibility.PUBLISHED);
        CommentView edited = edit(GUEST, write(GUEST, "guest", "Innocent"), LINKS + " more", null);
        assertThat(edited.visibility()).isEqualTo(Visibility.PENDING_LINKS);
        assertThat(thread()).containsExactly(LINKS);
        var waiting = board.useCase(BrowseUnpublishedComments.class).run(moderator, true, 0, Limit.DEFAULT);
        assertThat(waiting.items()).extracting(CommentView::id).containsExactly(pending.id(), edited.id());
        moderate(pending, ModerateComment.Action.RESTORE);
        moderate(edited, ModerateComment.Action.HIDE);
        assertThat(thread()).containsExactly(LINKS, LINKS);
        isRefused(
                "insufficient",
                () -> board.useCase(BrowseUnpublishedComments.class).run(mina, true, 0, Limit.DEFAULT));
        isRefused("insufficient", () -> board.useCase(ReadAnyComment.class).run(mina, pending.id()));
    }

    @Test
    void costAGuestSomething() {
        for (int i = 0; i < 5; i++) {
            write(GUEST, "guest", "Hello " + i);
        }
        isRefused("too-often", () -> write(GUEST, "guest", "Hello once more"));
        write(mina, "", "Members go on");
        String text = "A text that is long enough to be known again";
        Caller other = guest("another guest's", "there");
        write(other, "other", text);
        isRefused("duplicate", () -> write(guest("a third guest's", "elsewhere"), "third", text));
        CommentView second = write(other, "other", "Something else");
        isRefused("duplicate", () -> edit(other, second, text, null));
    }

    @Test
    void areChangedByTheirAuthorsAndAdmins() {
        CommentView own = write(mina, "", "Mine");
        CommentView guests = write(GUEST, "guest", "A guest's");
        CommentView edited = edit(mina, own, "Mine indeed", 1);
        assertThat(edited.content()).isEqualTo("Mine indeed");
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.editedAt()).isEqualTo(TestBoard.NOW);
        assertThat(edit(mina, own, "Mine indeed", 1)).isEqualTo(edited);
        isRefused("stale", () -> edit(mina, own, "Another", 1));
        isRefused("insufficient", () -> edit(mina, guests, "Not mine", null));
        isRefused("unauthenticated", () -> edit(guest("another's", "here"), guests, "Not mine", null));
        isRefused("insufficient", () -> edit(moderator, own, "Not mine", null));
        assertThat(edit(Visitors.ADMIN, own, "Milder", null).content()).isEqualTo("Milder");
        assertThat(whyNot(() ->
                        board.useCase(EditComment.class).run(Visitors.ADMIN, own.id(), new CommentEdit(" ", "", null))))
                .containsExactly(new Fault("content", "required"), new Fault("reason", "required"));
        Clock tomorrow = Clock.fixed(TestBoard.NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        isRefused(
                "unauthenticated",
                () -> board.useCase(EditComment.class, tomorrow)
                        .run(GUEST, guests.id(), new CommentEdit("Late", "", null)));
        moderate(own, ModerateComment.Action.LOCK);
        isRefused("locked", () -> edit(mina, own, "Again", null));
        isRefused("locked", () -> delete(mina, own, ""));
        assertThat(acts()).contains(ModerationAction.EDIT_COMMENT, ModerationAction.LOCK_COMMENT);
    }

    private List<ModerationAction> acts() {
        return board.useCase(BrowseModerationLog.class).run(Long.MAX_VALUE, Limit.DEFAULT).items().stream()
                .map(EntryView::act)
                .toList();
    }

    @Test
    void areDeletedAndLeaveTheAnswersToThem() {
        CommentView first = write(mina, "", "First");
        CommentView guests = write(GUEST, "guest", "An answer that is long enough", first.id());
        delete(mina, first, "");
        assertThat(thread()).containsExactly("-", "An answer that is long enough");
        assertThat(acts()).isEmpty();
        isRefused("required", () -> delete(moderator, guests, " "));
        isRefused("insufficient", () -> delete(mina, guests, "Not mine"));
        delete(moderator, guests, "Advertising");
        assertThat(thread()).isEmpty();
        assertThat(acts()).containsExactly(ModerationAction.DELETE_COMMENT);
        CommentView again = write(guest("another's", "there"), "other", "A text that is taken back at once");
        delete(guest("another's", "there"), again, "");
        write(GUEST, "guest", "A text that is taken back at once");
        assertThat(notFoundBy(() -> delete(mina, first, ""))).isEqualTo("comment");
    }

    @Test
    void areModeratedOnce() {
        CommentView comment = write(mina, "", "Comment");
        for (ModerateComment.Action action : List.of(
                ModerateComment.Action.HIDE,
                ModerateComment.Action.LOCK,
                ModerateComment.Action.UNLOCK,
                ModerateComment.Action.RESTORE)) {
            moderate(comment, action);
            isRefused("no-change", () -> moderate(comment, action));
        }
        assertThat(acts())
                .containsExactly(
                        ModerationAction.RESTORE_COMMENT,
                        ModerationAction.UNLOCK_COMMENT,
                        ModerationAction.LOCK_COMMENT,
                        ModerationAction.HIDE_COMMENT);
        assertThat(thread()).containsExactly("Comment");
        isRefused(
                "insufficient",
                () -> board.useCase(ModerateComment.class)
                        .run(mina, comment.id(), ModerateComment.Action.HIDE, "A reason"));
        assertThat(notFoundBy(() -> board.useCase(ModerateComment.class)
                        .run(moderator, 99, ModerateComment.Action.HIDE, "A reason")))
                .isEqualTo("comment");
    }

    @Test
    void areWrittenByWhomTheModeLetsWrite() {
        CommentView own = write(mina, "", "Before");
        board.useCase(ChangeMode.class).run(Visitors.ADMIN, Mode.MEMBERS, "A flood");
        isRefused("members-only", () -> write(GUEST, "guest", "Hello"));
        isRefused("own-name-only", () -> write(mina, "somebody", "Hello"));
        write(mina, "", "Hello");
        board.useCase(ChangeMode.class).run(Visitors.ADMIN, Mode.READ_ONLY, "A move");
        isRefused("read-only", () -> write(mina, "", "Hello"));
        isRefused("read-only", () -> edit(mina, own, "After", null));
        isRefused("read-only", () -> delete(mina, own, ""));
        moderate(own, ModerateComment.Action.HIDE);
        assertThat(thread()).containsExactly("Hello");
    }

    @Test
    void areFoundOnTheirPage() {
        Limit three = new Limit(3);
        CommentView a = write(mina, "", "a");
        CommentView a1 = write(mina, "", "a1", a.id());
        CommentView b = write(mina, "", "b");
        CommentView b1 = write(mina, "", "b1", b.id());
        CommentView b2 = write(mina, "", "b2", b.id());
        CommentView b3 = write(mina, "", "b3", b.id());
        for (CommentView first : List.of(a, a1, b)) {
            assertThat(find(first, three)).isEqualTo(CommentPath.START);
        }
        for (CommentView near : List.of(b1, b2)) {
            assertThat(find(near, three)).isEqualTo(b.path());
        }
        assertThat(find(b3, three)).isEqualTo(b3.path());
        long other = board.publish("author", "Another post").id();
        assertThat(notFoundBy(() -> board.useCase(FindComment.class).run(other, a.id(), three)))
                .isEqualTo("comment");
        moderate(b3, ModerateComment.Action.HIDE);
        assertThat(notFoundBy(() -> find(b3, three))).isEqualTo("comment");
    }

    private CommentPath find(CommentView comment, Limit limit) {
        return board.useCase(FindComment.class).run(comment.postId(), comment.id(), limit);
    }

    private Page<ThreadEntry, CommentPath> page(ThreadOrder order, CommentPath from) {
        return board.useCase(BrowseComments.class).run(post, order, from, new Limit(2));
    }

    private static List<String> contents(Page<ThreadEntry, CommentPath> page) {
        return page.items().stream()
                .map(ThreadEntry::comment)
                .map(CommentsTest::content)
                .toList();
    }

    @Test
    void areReadAPageAtATime() {
        CommentView a = write(mina, "", "a");
        write(mina, "", "b");
        write(mina, "", "a1", a.id());
        var first = page(ThreadOrder.OLDEST, CommentPath.START);
        assertThat(contents(first)).containsExactly("a", "a1");
        var last = page(ThreadOrder.OLDEST, Objects.requireNonNull(first.next()));
        assertThat(contents(last)).containsExactly("b");
        assertThat(last.next()).isNull();
    }

    @Test
    void areReadFromTheNewestThread() {
        CommentView a = write(mina, "", "a");
        write(mina, "", "b");
        write(mina, "", "a1", a.id());
        write(mina, "", "a2", a.id());
        var first = page(ThreadOrder.NEWEST, CommentPath.END);
        assertThat(contents(first)).containsExactly("b", "a");
        var last = page(ThreadOrder.NEWEST, Objects.requireNonNull(first.next()));
        assertThat(contents(last)).containsExactly("a1", "a2");
        assertThat(last.next()).isNull();
    }

    private static String content(@Nullable CommentView comment) {
        return Objects.requireNonNull(comment).content();
    }

    private void report(Caller caller, CommentView comment) {
        board.useCase(ReportComment.class).run(caller, comment.id(), "Rude");
    }

    @Test
    void areReportedOnceByEachReaderUntilAModeratorDecides() {
        CommentView comment = write(mina, "", "Rude");
        CommentView other = write(mina, "", "Ruder");
        report(GUEST, comment);
        isRefused("already-reported", () -> report(GUEST, comment));
        report(GUEST, other);
        assertThat(board.useCase(ReviewComment.class)
                        .run(moderator, comment.id())
                        .reports())
                .extracting(ReportView::text)
                .containsExactly("Rude");
        moderate(comment, ModerateComment.Action.KEEP);
        isRefused("no-change", () -> moderate(comment, ModerateComment.Action.KEEP));
        report(GUEST, comment);
        moderate(comment, ModerateComment.Action.HIDE);
        moderate(other, ModerateComment.Action.LOCK);
        assertThat(board.store().reportQueries().page(0, 9)).isEmpty();
        assertThat(notFoundBy(() -> report(GUEST, comment))).isEqualTo("comment");
        assertThat(whyNot(() -> board.useCase(ReportComment.class).run(GUEST, other.id(), " ")))
                .containsExactly(new Fault("text", "required"));
    }
}
