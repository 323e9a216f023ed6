package dev.madang.application.publishing;

import static dev.madang.application.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.throttle.Allowance;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.Role;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What one member may write doesn't keep the others from writing. */
class TextVolumeTest {

    private static final PostDraft LONG = new PostDraft("", null, "Title", "글".repeat(21_000), List.of());

    private final TestBoard board = new TestBoard();
    private final Caller mina = board.member("mina", Role.MEMBER);
    private final Caller nami = board.member("nami", Role.MEMBER);

    /** But for so many bytes. */
    private void useUp(Caller caller, long but) {
        long most = Allowance.MEMBER_TEXT.rates().get(0).most();
        long id = caller.identity() == null ? 0 : caller.identity().userId();
        board.doorkeeper().spend(Allowance.MEMBER_TEXT, String.valueOf(id), most - but);
    }

    private void refusedAsTooOften(ThrowingCallable work) {
        TestBoard.Everything before = board.everything();
        assertThat(refused(Refusal.Kind.TOO_MANY, work)).isNotEmpty();
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void isSpentByPosts() {
        PublishPost publish = board.useCase(PublishPost.class);
        useUp(mina, 100_000);
        publish.run(mina, LONG);
        refusedAsTooOften(() -> publish.run(mina, LONG));
        publish.run(mina, new PostDraft("", null, "Title", "short", List.of()));
        publish.run(nami, LONG);
    }

    @Test
    void isSpentByManyPostsAtOnce() {
        PublishPosts publish = board.useCase(PublishPosts.class);
        useUp(mina, 150_000);
        refusedAsTooOften(() -> publish.run(mina, Collections.nCopies(3, LONG)));
        assertThat(publish.run(mina, List.of())).isEmpty();
        assertThat(publish.run(mina, Collections.nCopies(2, LONG))).hasSize(2);
        assertThat(publish.run(nami, Collections.nCopies(3, LONG))).hasSize(3);
    }

    @Test
    void isSpentByTheSmallestPostsAndTheirTags() {
        PublishPosts publish = board.useCase(PublishPosts.class);
        useUp(mina, 100_000);
        List<String> tags = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0");
        refusedAsTooOften(() -> publish.run(mina, Collections.nCopies(50, new PostDraft("", null, "a", "b", tags))));
        assertThat(publish.run(mina, Collections.nCopies(50, new PostDraft("", null, "a", "b", List.of()))))
                .hasSize(50);
    }

    @Test
    void aChangeSpendsTheWholeLengthOfThePost() {
        long id = board.useCase(PublishPost.class).run(mina, LONG).id();
        EditPost edit = board.useCase(EditPost.class);
        board.doorkeeper().spend(Allowance.MEMBER_TEXT, String.valueOf(1), left() - 130_000);
        edit.run(mina, id, new PostEdit("Other", null, null, ""));
        edit.run(mina, id, new PostEdit(null, LONG.content() + "!", null, ""));
        refusedAsTooOften(() -> edit.run(mina, id, new PostEdit("Another", null, null, "")));
        refusedAsTooOften(() -> edit.run(mina, id, new PostEdit(null, null, List.of("tag"), "")));
        refusedAsTooOften(() -> edit.run(mina, id, new PostEdit(null, LONG.content(), null, "")));
    }

    private static long left() {
        return Allowance.MEMBER_TEXT.rates().get(0).most() - 63_005 - 256;
    }

    @Test
    void doesNotLimitTheBoardsOwnMachine() {
        PublishPosts publish = board.useCase(PublishPosts.class);
        board.register("mina the guest");
        for (int i = 0; i < 34; i++) {
            publish.run(
                    Caller.ANONYMOUS,
                    Collections.nCopies(
                            4, new PostDraft("mina the guest", null, LONG.title(), LONG.content(), List.of())));
        }
        assertThat(board.store().stats().userPostCounts()).containsEntry("mina the guest", 34L * 4);
    }
}
