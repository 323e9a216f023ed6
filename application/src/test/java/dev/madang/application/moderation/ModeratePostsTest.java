package dev.madang.application.moderation;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.moderation.ModeratePost.Action;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Role;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a moderator decides of several posts alike. */
class ModeratePostsTest {

    private final TestBoard board = new TestBoard();
    private final ModeratePosts moderatePosts = board.useCase(ModeratePosts.class);
    private final Caller moderator = board.member("mod", Role.MODERATOR);

    {
        board.useCase(PublishPosts.class)
                .run(
                        Caller.OPERATOR,
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(i -> new PostDraft("mina", "m@example.com", "" + i, "Text", List.of()))
                                .toList());
    }

    private List<String> titles() {
        return board.everything().posts().stream().map(PostView::title).toList();
    }

    private List<EntryView> log() {
        return board.useCase(BrowseModerationLog.class)
                .run(Long.MAX_VALUE, Limit.DEFAULT)
                .items();
    }

    @Test
    void isDoneToAllOfThemAndLoggedOfEach() {
        assertThat(moderatePosts
                        .run(moderator, List.of(3L, 1L, 3L), Action.HIDE, "Advertising")
                        .changed())
                .isEqualTo(2);
        assertThat(titles()).containsExactly("4", "2");
        assertThat(log())
                .extracting(EntryView::act, EntryView::subjectId, EntryView::reason)
                .containsExactly(
                        tuple(ModerationAction.HIDE_POST, 3L, "Advertising"),
                        tuple(ModerationAction.HIDE_POST, 1L, "Advertising"));
    }

    /** Another moderator was quicker with some. */
    @Test
    void passesOverWhatIsGoneOrSoAlready() {
        board.useCase(ModeratePost.class).run(moderator, 1, Action.HIDE, "Advertising");
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, 2, Action.DELETE, "Advertising");
        assertThat(moderatePosts
                        .run(moderator, List.of(1L, 2L, 3L, 99L), Action.HIDE, "Advertising")
                        .changed())
                .isEqualTo(1);
        assertThat(titles()).containsExactly("4");
        assertThat(log()).hasSize(3);
        assertThat(whyNot(() -> moderatePosts.run(moderator, List.of(1L, 2L, 3L), Action.HIDE, "Advertising")))
                .containsExactly(new Fault("action", "no-change"));
        assertThat(log()).hasSize(3);
    }

    @Test
    void isNothingWithoutPostsOrWithTooManyOrWithoutAReason() {
        assertThat(whyNot(() -> moderatePosts.run(moderator, List.of(), Action.HIDE, " ")))
                .containsExactly(new Fault("ids", "required"), new Fault("reason", "required"));
        List<Long> many = Collections.nCopies(101, 1L);
        assertThat(whyNot(() -> moderatePosts.run(moderator, many, Action.HIDE, "Advertising")))
                .containsExactly(new Fault("ids", "too-many", 25));
        assertThat(moderatePosts
                        .run(moderator, many.subList(0, 25), Action.HIDE, "Advertising")
                        .changed())
                .isEqualTo(1);
    }

    @Test
    void isForModerators() {
        Caller member = board.member("bora", Role.MEMBER);
        assertThat(whyNot(() -> moderatePosts.run(member, List.of(1L), Action.HIDE, "Advertising")))
                .containsExactly(new Fault("", "insufficient"));
        assertThat(titles()).hasSize(4);
    }
}
