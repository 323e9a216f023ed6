package dev.madang.application.publishing;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.post.PostView;
import dev.madang.application.rendering.PlainMarkdown;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishPostTest {

    private final TestBoard board = new TestBoard();
    private final PublishPost publishPost = board.useCase(PublishPost.class);

    @Test
    void publishesByAnAuthorWhoIsThere() {
        board.register("mina");
        PostView published = publishPost.run(Caller.ANONYMOUS, draft("mina", null, "Web", "API"));
        assertThat(published)
                .isEqualTo(PlainMarkdown.shown(
                        new PostView(1, "A title", "Some content", TestBoard.NOW, "mina", 1, List.of("Web", "API"))));
        assertThat(board.everything().posts()).containsExactly(published);
    }

    @Test
    void registersAnAuthorWhoComesWithAnEmail() {
        publishPost.run(Caller.ANONYMOUS, draft("mina", "mina@example.org"));
        assertThat(board.everything().users())
                .containsExactly(new UserView(1, "mina", "mina@example.org", TestBoard.NOW, 1));
    }

    @Test
    void leavesAnAuthorWhoIsThereItsOwnEmail() {
        UserView mina = board.register("mina");
        board.register("jun");
        publishPost.run(Caller.ANONYMOUS, draft("mina", "new@example.org"));
        publishPost.run(Caller.ANONYMOUS, draft("mina", "jun@example.com"));
        assertThat(board.everything().users())
                .contains(new UserView(mina.id(), "mina", "mina@example.com", TestBoard.NOW, 2))
                .hasSize(2);
    }

    @Test
    void findsTheAuthorHoweverTheNameIsComposed() {
        board.register("홍길동");
        String decomposed = Normalizer.normalize(" 홍길동", Normalizer.Form.NFD);
        assertThat(publishPost
                        .run(Caller.ANONYMOUS, draft(decomposed, "other@example.com"))
                        .author()
                        .name())
                .isEqualTo("홍길동");
        assertThat(board.everything().users()).hasSize(1);
    }

    @Test
    void createsATagWhenItIsFirstUsedAndKeepsTheAuthorsOrder() {
        board.publish("mina", "One", "API");
        assertThat(publishPost
                        .run(Caller.ANONYMOUS, draft("mina", null, "Web", "API", "Web"))
                        .tags())
                .containsExactly("Web", "API");
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "API", 2), new TagView(2, "Web", 1));
    }

    @Test
    void keepsWhatTheDomainMadeOfTheText() {
        board.register("mina");
        PostView published = publishPost.run(
                Caller.ANONYMOUS,
                new PostDraft("mina", null, "\u3000A title\n", "one\r\ntwo\rthree\n", List.of(" Web ")));
        assertThat(published)
                .isEqualTo(PlainMarkdown.shown(
                        new PostView(1, "A title", "one\ntwo\nthree", TestBoard.NOW, "mina", 1, List.of("Web"))));
    }

    @Test
    void tellsTheTimeThatIsKept() {
        PostView published = board.publishAt(TestBoard.NOW.plusNanos(999), "mina", "A title");
        assertThat(published.datePosted()).isEqualTo(TestBoard.NOW);
        assertThat(board.everything().posts()).containsExactly(published);
    }

    @Test
    void refusesAllFieldsAtOnce() {
        List<String> tags = IntStream.range(0, 11).mapToObj(String::valueOf).toList();
        assertThat(faultsOf(() -> publishPost.run(Caller.ANONYMOUS, new PostDraft("", "nobody", "\u200B", "\0", tags))))
                .containsExactly(
                        new Fault("author", "required"),
                        new Fault("email", "malformed"),
                        new Fault("title", "required"),
                        new Fault("content", "forbidden-character", "U+0000"),
                        new Fault("tags", "too-many", 10));
        assertThat(board.everything().users()).isEmpty();
    }

    @Test
    void refusesAnInvalidTagUnderItsPlace() {
        assertThat(faultsOf(() -> publishPost.run(Caller.ANONYMOUS, draft("mina", null, "Web", "a".repeat(51)))))
                .containsExactly(new Fault("tags[1]", "too-long", 50, 51));
    }

    @Test
    void refusesAnAuthorWhoIsNotThereAndBringsNoEmail() {
        assertThat(faultsOf(() -> publishPost.run(Caller.ANONYMOUS, draft("mina", null, "Web"))))
                .containsExactly(new Fault("author", "unknown"));
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
    }

    @Test
    void refusesANewAuthorWithAnEmailThatAnotherUserHas() {
        board.register("jun");
        TestBoard.Everything before = board.everything();
        assertThat(faultsOf(() -> publishPost.run(Caller.ANONYMOUS, draft("mina", "jun@example.com", "Web"))))
                .containsExactly(new Fault("email", "taken"));
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void refusesAnInvalidEmailEvenOfAnAuthorWhoIsThere() {
        board.register("mina");
        assertThat(faultsOf(() -> publishPost.run(Caller.ANONYMOUS, draft("mina", "none"))))
                .containsExactly(new Fault("email", "malformed"));
        assertThat(board.everything().posts()).isEmpty();
    }

    @Test
    void refusesAContentOfWhichNothingIsSeen() {
        PostDraft heading = new PostDraft("mina", "mina@example.com", "A title", "#", List.of());
        assertThat(faultsOf(() -> publishPost.run(Caller.ANONYMOUS, heading)))
                .containsExactly(new Fault("content", "required"));
        assertThat(board.everything().users()).isEmpty();
    }

    @Test
    void registersNobodyForAPostThatIsRefused() {
        PostDraft untitled = new PostDraft("mina", "mina@example.com", " ", "Some content", List.of());
        assertThat(faultsOf(() -> publishPost.run(Caller.ANONYMOUS, untitled)))
                .containsExactly(new Fault("title", "required"));
        assertThat(board.everything().users()).isEmpty();
    }

    @Test
    void keepsTheDraftsTagsFromChanging() {
        List<String> tags = new ArrayList<>(List.of("Web"));
        PostDraft draft = new PostDraft("mina", null, "A title", "Some content", tags);
        tags.add("API");
        assertThat(draft.tags()).containsExactly("Web");
    }

    private static PostDraft draft(String author, @Nullable String email, String... tags) {
        return new PostDraft(author, email, "A title", "Some content", List.of(tags));
    }
}
