package dev.madang.application.publishing;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishPostsTest {

    private final TestBoard board = new TestBoard();
    private final PublishPosts publishPosts = board.useCase(PublishPosts.class);

    @Test
    void publishesInOrder() {
        board.register("mina");
        List<PostView> published =
                publishPosts.run(Caller.ANONYMOUS, List.of(draft("mina", null, "One"), draft("mina", null, "Two")));
        assertThat(published).extracting(PostView::id).containsExactly(1L, 2L);
        assertThat(published).extracting(PostView::title).containsExactly("One", "Two");
        assertThat(board.everything().posts()).containsExactly(published.get(1), published.get(0));
    }

    @Test
    void publishesNothingWhereNothingIsGiven() {
        assertThat(publishPosts.run(Caller.ANONYMOUS, List.of())).isEmpty();
    }

    @Test
    void registersAnAuthorOnceWithItsFirstEmail() {
        publishPosts.run(
                Caller.ANONYMOUS,
                List.of(
                        draft("mina", "mina@example.com", "One"),
                        draft("jun", "jun@example.com", "Two"),
                        draft("mina", "other@example.com", "Three"),
                        draft("mina", null, "Four")));
        assertThat(board.everything().users())
                .containsExactly(
                        new UserView(1, "mina", "mina@example.com", TestBoard.NOW, 3),
                        new UserView(2, "jun", "jun@example.com", TestBoard.NOW, 1));
    }

    @Test
    void createsATagOnceForAllThatNameIt() {
        board.register("mina");
        publishPosts.run(
                Caller.ANONYMOUS, List.of(draft("mina", null, "One", "Web"), draft("mina", null, "Two", "Web")));
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "Web", 2));
    }

    @Test
    void refusesTheFaultsOfAllDraftsAtOnceEachInItsPlace() {
        List<PostDraft> drafts = List.of(
                draft("mina", "mina@example.com", "One"),
                draft("", "nobody", "Two"),
                draft("jun", "jun@example.com", "Three"),
                draft("jun", null, "\u200B", "a".repeat(51)));
        assertThat(faultsOf(() -> publishPosts.run(Caller.ANONYMOUS, drafts)))
                .containsExactly(
                        new Fault("[1].author", "required"),
                        new Fault("[1].email", "malformed"),
                        new Fault("[3].title", "required"),
                        new Fault("[3].tags[0]", "too-long", 50, 51));
    }

    @Test
    void refusesContentsOfWhichNothingIsSeen() {
        PostDraft empty = new PostDraft("mina", "mina@example.com", "A title", "#", List.of());
        assertThat(faultsOf(() -> publishPosts.run(
                        Caller.ANONYMOUS, List.of(empty, draft("mina", "mina@example.com", "One"), empty))))
                .containsExactly(new Fault("[0].content", "required"), new Fault("[2].content", "required"));
        assertThat(board.everything().users()).isEmpty();
    }

    @Test
    void writesNothingWhereADraftIsInvalid() {
        List<PostDraft> drafts = List.of(
                draft("mina", "mina@example.com", "One", "Web"),
                draft("mina", null, " "),
                draft("mina", null, "Three"));
        assertThat(faultsOf(() -> publishPosts.run(Caller.ANONYMOUS, drafts)))
                .containsExactly(new Fault("[1].title", "required"));
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
    }

    @Test
    void writesNothingWhereAnEmailIsTaken() {
        board.register("jun");
        TestBoard.Everything before = board.everything();
        List<PostDraft> drafts = List.of(
                draft("mina", "mina@example.com", "One", "Web"),
                draft("yuna", "jun@example.com", "Two"),
                draft("mina", null, "Three"));
        assertThat(faultsOf(() -> publishPosts.run(Caller.ANONYMOUS, drafts)))
                .containsExactly(new Fault("[1].email", "taken"));
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void writesNothingWhereTwoNewAuthorsBringTheSameEmail() {
        List<PostDraft> drafts =
                List.of(draft("mina", "same@example.com", "One"), draft("jun", "same@example.com", "Two"));
        assertThat(faultsOf(() -> publishPosts.run(Caller.ANONYMOUS, drafts)))
                .containsExactly(new Fault("[1].email", "taken"));
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
    }

    @Test
    void writesNothingWhereAnAuthorIsUnknownAndNamesAllOfThem() {
        List<PostDraft> drafts = List.of(
                draft("early", null, "One"), draft("mina", "mina@example.com", "Two"), draft("late", null, "Three"));
        assertThat(faultsOf(() -> publishPosts.run(Caller.ANONYMOUS, drafts)))
                .containsExactly(new Fault("[0].author", "unknown"), new Fault("[2].author", "unknown"));
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
    }

    @Test
    void publishesAThousandAndNoMore() {
        board.register("mina");
        PostDraft draft = draft("mina", null, "A title");
        assertThat(faultsOf(() -> publishPosts.run(Caller.ANONYMOUS, Collections.nCopies(1001, draft))))
                .containsExactly(new Fault("", "too-many", 1000));
        assertThat(board.everything().posts()).isEmpty();
        assertThat(publishPosts.run(Caller.ANONYMOUS, Collections.nCopies(1000, draft)))
                .hasSize(1000);
    }

    @Test
    void publishesSoMuchTextAndNoMore() {
        board.register("mina");
        PostDraft half = new PostDraft("mina", null, "Title", "글".repeat(21_840), List.of("Tag"));
        int bytes = "Title".length() + 3 * 21_840 + "Tag".length();
        int fit = (int) (PublishPosts.MAX_BYTES / bytes);
        PostDraft rest = new PostDraft(
                "mina", null, "Title", "a".repeat((int) PublishPosts.MAX_BYTES - fit * bytes - 5), List.of());
        List<PostDraft> most = new ArrayList<>(Collections.nCopies(fit, half));
        most.add(rest);
        List<PostDraft> tooMany = new ArrayList<>(most);
        tooMany.add(new PostDraft("mina", null, "a", "b", List.of()));
        assertThat(faultsOf(() -> publishPosts.run(Caller.ANONYMOUS, tooMany)))
                .containsExactly(new Fault("", "too-much", PublishPosts.MAX_BYTES));
        assertThat(board.everything().posts()).isEmpty();
        assertThat(publishPosts.run(Caller.ANONYMOUS, most)).hasSize(fit + 1);
    }

    private static PostDraft draft(String author, @Nullable String email, String title, String... tags) {
        return new PostDraft(author, email, title, "Some content", List.of(tags));
    }
}
