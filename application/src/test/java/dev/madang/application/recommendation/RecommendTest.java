package dev.madang.application.recommendation;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.ExportAccount;
import dev.madang.application.account.Leave;
import dev.madang.application.account.SignUp;
import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ReadComment;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ModerateComment;
import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.post.ReadPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.user.DeleteUser;
import dev.madang.domain.Fault;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Recommended.Kind;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who recommends what, and how often. */
class RecommendTest {

    private static final String PASSWORD = "a lantern by the old well";

    private final TestBoard board = new TestBoard();
    private final Caller mina = board.member("mina", Role.MEMBER);
    private final Caller nami = board.member("nami", Role.MEMBER);
    private final long post = board.publish("author", "A post").id();
    private final Recommended ofPost = Recommended.post(post);

    private int recommend(Caller caller, Recommended of) {
        return board.useCase(Recommend.class).run(caller, of);
    }

    private int takeBack(Caller caller, Recommended of) {
        return board.useCase(TakeBackRecommendation.class).run(caller, of);
    }

    private CommentView comment(Caller caller) {
        boolean guest = caller.identity() == null;
        return board.useCase(WriteComment.class)
                .run(
                        caller,
                        post,
                        null,
                        new CommentDraft(guest ? "guest" : "", guest ? "g@example.com" : null, "A comment"));
    }

    private int count() {
        return board.useCase(ReadPost.class).run(post).recommendations();
    }

    private static void isRefused(String code, ThrowingCallable call) {
        assertThat(whyNot(call)).containsExactly(new Fault("", code));
    }

    @Test
    void isDoneOnceByEachMemberAndTakenBack() {
        assertThat(recommend(mina, ofPost)).isOne();
        assertThat(recommend(mina, ofPost)).isOne();
        assertThat(recommend(nami, ofPost)).isEqualTo(2);
        assertThat(count()).isEqualTo(2);
        assertThat(takeBack(mina, ofPost)).isOne();
        assertThat(takeBack(mina, ofPost)).isOne();
        assertThat(count()).isOne();
        assertThat(recommend(mina, ofPost)).isEqualTo(2);
    }

    @Test
    void isDoneToCommentsToo() {
        CommentView comment = comment(Visitors.guest("a guest's"));
        Recommended of = Recommended.comment(comment.id());
        assertThat(recommend(mina, of)).isOne();
        assertThat(board.useCase(ReadComment.class).run(comment.id()).recommendations())
                .isOne();
        assertThat(count()).isZero();
        assertThat(takeBack(mina, of)).isZero();
    }

    @Test
    void isNotDoneToOnesOwn() {
        Recommended own = Recommended.post(board.useCase(PublishPost.class)
                .run(mina, new PostDraft("", null, "Mine", "Mine", List.of()))
                .id());
        isRefused("own-contribution", () -> recommend(mina, own));
        isRefused("own-contribution", () -> takeBack(mina, own));
        assertThat(recommend(nami, own)).isOne();
        Recommended comment = Recommended.comment(comment(mina).id());
        isRefused("own-contribution", () -> recommend(mina, comment));
        SecretHash key = SecretHash.of("a guest's");
        Recommended asGuest = Recommended.comment(comment(new Caller(null, key)).id());
        isRefused("own-contribution", () -> recommend(new Caller(mina.identity(), key), asGuest));
        assertThat(recommend(mina, asGuest)).isOne();
    }

    @Test
    void isForMembersAloneWhoMayWrite() {
        isRefused("unauthenticated", () -> recommend(Visitors.guest("a guest's"), ofPost));
        isRefused("unauthenticated", () -> takeBack(Caller.ANONYMOUS, ofPost));
        assertThat(whyNot(() -> recommend(Visitors.program(1, "mina", Role.MEMBER, Scope.READ), ofPost)))
                .extracting(Fault::code)
                .containsExactly("scope");
        board.useCase(ModerateMember.class)
                .run(Visitors.ADMIN, mina.identified(Right.READ).userId(), ModerateMember.Action.SUSPEND, "why", 3);
        assertThat(whyNot(() -> recommend(mina, ofPost)))
                .extracting(Fault::code)
                .containsExactly("suspended");
        board.useCase(ChangeMode.class).run(Visitors.ADMIN, Mode.MEMBERS, "why");
        assertThat(recommend(nami, ofPost)).isOne();
        board.useCase(ChangeMode.class).run(Visitors.ADMIN, Mode.READ_ONLY, "why");
        isRefused("read-only", () -> takeBack(nami, ofPost));
    }

    @Test
    void isNotDoneToWhatReadersDoNotSee() {
        Recommended comment = Recommended.comment(comment(nami).id());
        board.useCase(ModerateComment.class).run(Visitors.ADMIN, comment.id(), ModerateComment.Action.HIDE, "why");
        assertThat(notFoundBy(() -> recommend(mina, comment))).isEqualTo("comment");
        assertThat(notFoundBy(() -> recommend(mina, Recommended.post(99)))).isEqualTo("post");
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, post, ModeratePost.Action.LOCK, "why");
        assertThat(recommend(mina, ofPost)).isOne();
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, post, ModeratePost.Action.HIDE, "why");
        assertThat(notFoundBy(() -> takeBack(mina, ofPost))).isEqualTo("post");
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, post, ModeratePost.Action.RESTORE, "why");
        assertThat(count()).isOne();
    }

    @Test
    void isToldToNobodyElse() {
        recommend(mina, ofPost);
        FindRecommended find = board.useCase(FindRecommended.class);
        assertThat(find.run(mina, Kind.POST, List.of(post, 99L))).containsExactly(post);
        assertThat(find.run(mina, Kind.COMMENT, List.of(post))).isEmpty();
        assertThat(find.run(nami, Kind.POST, List.of(post))).isEmpty();
        assertThat(find.run(Caller.ANONYMOUS, Kind.POST, List.of(post))).isEmpty();
    }

    @Test
    void isHandedToTheMemberWithItsData() {
        List<Long> posts = IntStream.range(0, 60)
                .mapToObj(i -> board.publish("author " + i, "Post " + i).id())
                .toList();
        posts.forEach(id -> recommend(mina, Recommended.post(id)));
        Recommended comment = Recommended.comment(comment(nami).id());
        recommend(mina, comment);
        recommend(nami, ofPost);
        var handed =
                board.useCase(ExportAccount.class).run(mina).recommendations().toList();
        assertThat(handed)
                .hasSize(61)
                .first()
                .extracting(each -> each.of().id(), each -> each.at())
                .containsExactly(posts.get(0), TestBoard.NOW);
        assertThat(handed.get(60).of()).isEqualTo(comment);
    }

    @Test
    void endsWithTheMember() {
        Caller bora = new Caller(
                board.useCase(SignUp.class)
                        .run(Caller.ANONYMOUS, "bora", "b@example.com", PASSWORD, "")
                        .identity(),
                null);
        Recommended comment = Recommended.comment(comment(mina).id());
        List<Recommended> all = IntStream.range(0, 120)
                .mapToObj(i -> Recommended.post(
                        board.publish("author " + i, "Post " + i).id()))
                .toList();
        for (Caller caller : List.of(bora, nami)) {
            recommend(caller, ofPost);
            recommend(caller, comment);
            all.forEach(each -> recommend(caller, each));
        }
        board.useCase(Leave.class).run(bora, PASSWORD, true);
        assertThat(counts(comment, all)).containsExactly(1, 1, 1);
        board.useCase(DeleteUser.class)
                .run(Visitors.ADMIN, nami.identified(Right.READ).userId(), "why", Precondition.NONE);
        assertThat(counts(comment, all)).containsExactly(0, 0, 0);
        assertThat(board.store().recommendationQueries().by(3, Kind.POST, 0, 9)).isEmpty();
    }

    private List<Integer> counts(Recommended comment, List<Recommended> posts) {
        return List.of(
                count(),
                board.useCase(ReadComment.class).run(comment.id()).recommendations(),
                board.useCase(ReadPost.class).run(posts.get(119).id()).recommendations());
    }
}
