package dev.madang.application.contract;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.report.ReportView;
import dev.madang.application.report.Waiting;
import dev.madang.application.store.Store;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Title;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportText;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What readers find wrong with posts. */
abstract class ReportContract extends Contract {

    private static final SecretHash GUEST = SecretHash.of("a guest's");
    private static final SecretHash OTHER = SecretHash.of("another guest's");
    private static final Instant LATER = NOW.plusSeconds(3600).plusNanos(1_000);

    ReportContract(Supplier<Store> current) {
        super(current);
    }

    private void report(Post post, User member, String text, Instant at) {
        write(() -> store().reports().add(new Report(post.id(), member.id(), null, new ReportText(text), at)));
    }

    private void report(Post post, SecretHash guest, String text, Instant at) {
        write(() -> store().reports().add(new Report(post.id(), 0, guest, new ReportText(text), at)));
    }

    private ReportView view(long id, Post post, String title, User member, String text, Instant at) {
        return new ReportView(
                id, post.id(), null, title, author(post), member.username().value(), null, text, at);
    }

    private ReportView view(long id, Post post, String title, SecretHash guest, String text, Instant at) {
        return new ReportView(
                id, post.id(), null, title, author(post), null, guest.value().substring(0, 8), text, at);
    }

    private AuthorView author(Post post) {
        return store().postQueries().byId(post.id()).orElseThrow().author();
    }

    private List<String> texts() {
        return store().reportQueries().page(0, 99).stream()
                .map(ReportView::text)
                .toList();
    }

    @Test
    void areListedInTheirOrder() {
        User mina = register("mina");
        User nami = register("nami");
        Post one = publish(mina, "One");
        Post two = publish(nami, "Two");
        report(two, mina, "광고", NOW);
        report(one, GUEST, "rude", LATER);
        report(two, OTHER, "spam", NOW.plusSeconds(1));
        report(two, nami, "x".repeat(300), NOW);
        List<ReportView> all = List.of(
                view(1, two, "Two", mina, "광고", NOW),
                view(2, one, "One", GUEST, "rude", LATER),
                view(3, two, "Two", OTHER, "spam", NOW.plusSeconds(1)),
                view(4, two, "Two", nami, "x".repeat(300), NOW));
        assertThat(store().reportQueries().page(0, 9)).isEqualTo(all);
        assertThat(store().reportQueries().page(0, 2)).isEqualTo(all.subList(0, 2));
        assertThat(store().reportQueries().page(1, 2)).isEqualTo(all.subList(1, 3));
        assertThat(store().reportQueries().page(4, 9)).isEmpty();
        assertThat(store().reportQueries().page(Long.MAX_VALUE, 9)).isEmpty();
        assertThat(store().reportQueries().of(two.id(), 9)).containsExactly(all.get(0), all.get(2), all.get(3));
        assertThat(store().reportQueries().of(two.id(), 2)).containsExactly(all.get(0), all.get(2));
        assertThat(store().reportQueries().of(one.id(), 9)).containsExactly(all.get(1));
        assertThat(store().reportQueries().of(99, 9)).isEmpty();
        assertThat(store().reportQueries().by(mina.id(), 9)).containsExactly(all.get(0));
        report(one, mina, "again", LATER);
        assertThat(store().reportQueries().of(one.id(), 9))
                .containsExactly(all.get(1), view(5, one, "One", mina, "again", LATER));
        assertThat(store().reportQueries().by(mina.id(), 9))
                .containsExactly(all.get(0), view(5, one, "One", mina, "again", LATER));
        assertThat(store().reportQueries().by(mina.id(), 1)).containsExactly(all.get(0));
        assertThat(store().reportQueries().by(nami.id(), 9)).containsExactly(all.get(3));
        for (long nobody : new long[] {0, -1, 99}) {
            assertThat(store().reportQueries().by(nobody, 9)).isEmpty();
        }
    }

    @Test
    void tellThePresentNamesAndTitles() {
        User mina = register("mina");
        Post post = publish(mina, "Old");
        report(post, mina, "why", NOW);
        updated(post.withTitle(new Title("New")));
        write(() -> store().users().update(mina.withUsername(new Username("mona"))));
        assertThat(store().reportQueries().page(0, 9))
                .containsExactly(new ReportView(
                        1,
                        post.id(),
                        null,
                        "New",
                        new AuthorView("mona", mina.id(), Role.GUEST, null),
                        "mona",
                        null,
                        "why",
                        NOW));
    }

    @Test
    void tellWhoWroteThePost() {
        User mina = register("mina");
        User nami = register("nami");
        write(() -> store().users().update(mina.withRole(Role.MODERATOR)));
        report(publish(mina, "Member's"), nami, "why", NOW);
        report(write(() -> store().posts().add(guestDraft(mina, OTHER, "Guest's", NOW))), GUEST, "why", NOW);
        assertThat(store().reportQueries().page(0, 9))
                .extracting(ReportView::author)
                .containsExactly(
                        new AuthorView("mina", mina.id(), Role.MODERATOR, null),
                        new AuthorView(
                                "mina", mina.id(), Role.GUEST, OTHER.value().substring(0, 8)));
    }

    @Test
    void areOneOfAPostAndAReader() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        report(post, nami, "member's", NOW);
        report(post, GUEST, "guest's", NOW);
        write(() -> {
            for (Report again : List.of(
                    new Report(post.id(), nami.id(), null, new ReportText("again"), LATER),
                    new Report(post.id(), 0, GUEST, new ReportText("again"), LATER))) {
                assertThat(whyNot(() -> store().reports().add(again)))
                        .containsExactly(new Fault("text", "already-reported"));
            }
            store().reports().add(new Report(other.id(), nami.id(), null, new ReportText("other"), NOW));
        });
        report(other, GUEST, "other guest's", NOW);
        report(post, mina, "author's", NOW);
        report(post, OTHER, "another's", NOW);
        assertThat(texts()).containsExactly("member's", "guest's", "other", "other guest's", "author's", "another's");
    }

    @Test
    void areClosedPostByPost() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        report(post, mina, "one", NOW);
        report(other, mina, "kept", NOW);
        report(post, GUEST, "two", NOW);
        assertThat(write(() -> store().reports().removeOf(post.id()))).isEqualTo(2);
        assertThat(write(() -> store().reports().removeOf(post.id()))).isZero();
        assertThat(texts()).containsExactly("kept");
        report(post, mina, "anew", NOW);
        assertThat(texts()).containsExactly("kept", "anew");
        assertThat(store().reportQueries().page(2, 9))
                .extracting(ReportView::id)
                .allMatch(id -> id > 3);
        assertThat(write(() -> store().reports().removeOf(other.id()))).isEqualTo(1);
        assertThat(texts()).containsExactly("anew");
    }

    @Test
    void goWithThePostAndTheReporter() {
        User mina = register("mina");
        User nami = register("nami");
        Post removed = publish(mina, "Removed");
        Post kept = publish(mina, "Kept");
        Post gone = publish(nami, "Gone");
        report(removed, mina, "removed", NOW);
        report(removed, GUEST, "removed, too", NOW);
        report(kept, nami, "reporter gone", NOW);
        report(gone, mina, "author gone", NOW);
        report(kept, GUEST, "kept", NOW);
        write(() -> store().posts().remove(removed));
        assertThat(texts()).containsExactly("reporter gone", "author gone", "kept");
        write(() -> store().users().remove(nami));
        assertThat(texts()).containsExactly("kept");
        write(() -> store().posts().removeOwn(mina.id(), 9));
        assertThat(texts()).isEmpty();
    }

    @Test
    void stayWithAPostThatIsHidden() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        report(post, GUEST, "why", NOW);
        withVisibility(post, Visibility.HIDDEN);
        assertThat(texts()).containsExactly("why");
    }

    @Test
    void areCountedWithWhatIsPending() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        assertThat(store().reportQueries().waiting(9).all()).isZero();
        for (Visibility visibility : Visibility.values()) {
            write(() -> store().posts().add(withVisibility(draft(mina, "A " + visibility, NOW), visibility)));
        }
        assertThat(store().reportQueries().waiting(9).all()).isEqualTo(3);
        report(post, mina, "why", NOW);
        report(post, GUEST, "why", NOW);
        assertThat(store().reportQueries().waiting(9).all()).isEqualTo(5);
        assertThat(store().reportQueries().waiting(2).all()).isEqualTo(4);
        assertThat(store().reportQueries().waiting(1).all()).isEqualTo(2);
        write(() -> store().reports().removeOf(post.id()));
        assertThat(store().reportQueries().waiting(9).all()).isEqualTo(3);
    }

    @Test
    void areDatedToTheMicrosecond() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        report(post, mina, "why", NOW.plusNanos(1_999));
        assertThat(store().reportQueries().page(0, 9))
                .extracting(ReportView::at)
                .containsExactly(NOW.plusNanos(1_000));
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        report(post, mina, "why", NOW);
        writeInVain(() -> {
            store().reports().add(new Report(post.id(), 0, GUEST, new ReportText("in vain"), NOW));
            assertThat(texts()).containsExactly("why", "in vain");
        });
        assertThat(texts()).containsExactly("why");
        writeInVain(() -> {
            store().reports().removeOf(post.id());
            assertThat(texts()).isEmpty();
        });
        assertThat(texts()).containsExactly("why");
    }

    private Comment comment(Post post, User author, @Nullable SecretHash key) {
        return write(() -> store().comments()
                .add(new NewComment(
                        post.id(),
                        null,
                        new Authorship(author.id(), key, NOW),
                        new Content("A comment"),
                        Visibility.PUBLISHED)));
    }

    private void report(Comment comment, User member, String text) {
        write(() -> store().reports()
                .add(new Report(comment.postId(), comment.id(), member.id(), null, new ReportText(text), NOW)));
    }

    private List<String> texts(List<ReportView> reports) {
        return reports.stream().map(ReportView::text).toList();
    }

    @Test
    void areOfCommentsToo() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(mina, "Post");
        Comment first = comment(post, nami, null);
        Comment second = comment(post, nami, OTHER);
        report(post, mina, "the post", NOW);
        report(first, mina, "the first");
        report(second, mina, "the second");
        report(first, nami, "the first, too");
        assertThat(texts()).containsExactly("the post", "the first", "the second", "the first, too");
        assertThat(store().reportQueries().page(0, 9))
                .extracting(ReportView::commentId)
                .containsExactly(null, first.id(), second.id(), first.id());
        assertThat(texts(store().reportQueries().of(post.id(), 9))).containsExactly("the post");
        assertThat(store().reportQueries().ofComment(first.id(), 9))
                .extracting(ReportView::reporter)
                .containsExactly("mina", "nami");
        assertThat(texts(store().reportQueries().ofComment(first.id(), 9)))
                .containsExactly("the first", "the first, too");
        assertThat(texts(store().reportQueries().ofComment(first.id(), 1))).containsExactly("the first");
        assertThat(store().reportQueries().ofComment(second.id(), 9))
                .containsExactly(new ReportView(
                        3,
                        post.id(),
                        second.id(),
                        "Post",
                        AuthorView.of(nami, second.authorship()),
                        "mina",
                        null,
                        "the second",
                        NOW));
        assertThat(store().reportQueries().waiting(9)).isEqualTo(new Waiting(0, 0, 4));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> report(first, mina, "again"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("already-reported"));
        assertThat(write(() -> store().reports().removeOf(post.id()))).isOne();
        assertThat(write(() -> store().reports().removeOfComment(first.id()))).isEqualTo(2);
        assertThat(write(() -> store().reports().removeOfComment(first.id()))).isZero();
        assertThat(store().reportQueries().ofComment(first.id(), 9)).isEmpty();
        assertNeedTransaction(() -> store().reports().removeOfComment(first.id()));
        assertThat(texts()).containsExactly("the second");
        report(first, mina, "once more");
        write(() -> store().comments().remove(second));
        assertThat(texts()).containsExactly("once more");
        write(() -> store().users().remove(mina));
        assertThat(texts()).isEmpty();
    }
}
