package dev.madang.application.account;

import static dev.madang.application.Refusals.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Board;
import dev.madang.application.Visitors;
import dev.madang.application.post.PostDraft;
import dev.madang.application.post.PostView;
import dev.madang.application.post.PublishPost;
import dev.madang.application.user.UserView;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members who leave, and what they take along. */
class FarewellsTest {

    private static final String PASSWORD = "a lantern by the old well";

    private final Board board = new Board();
    private final SignedIn signedIn =
            board.useCase(SignUp.class).run(Caller.ANONYMOUS, "mina", "mina@example.com", PASSWORD, "Firefox");
    private final Caller mina = new Caller(signedIn.identity(), null);

    private PostView publish(String title) {
        return board.useCase(PublishPost.class).run(mina, new PostDraft("", null, title, "About " + title, List.of()));
    }

    @Test
    void leaveTheirPostsUnderNobodysName() {
        PostView post = publish("Stays");
        board.useCase(IssueToken.class).run(mina, 1, "program", Set.of(Scope.READ));
        board.useCase(Leave.class).run(mina, PASSWORD, true);
        assertThat(board.everything().posts())
                .extracting(PostView::id, PostView::author, PostView::authorRole)
                .containsExactly(tuple(post.id(), "former member 1", Role.FORMER));
        UserView user = board.everything().users().get(0);
        assertThat(user.email()).isNull();
        assertThat(board.store().accountQueries().byUserId(1)).isEmpty();
        assertThat(board.store().accountQueries().credentials(1)).isEmpty();
        assertThat(board.useCase(Identify.class).run(Credential.Kind.SESSION, signedIn.secret()))
                .isEmpty();
        assertThat(board.useCase(SignUp.class)
                        .run(Caller.ANONYMOUS, "mina", "mina@example.com", PASSWORD, "")
                        .identity()
                        .userId())
                .isEqualTo(2);
    }

    @Test
    void takeTheirPostsAlong() {
        publish("Goes");
        board.useCase(Leave.class).run(mina, PASSWORD, false);
        assertThat(board.everything()).isEqualTo(new Board().everything());
    }

    @Test
    void needTheirPassword() {
        assertThat(whyNot(() -> board.useCase(Leave.class).run(mina, "another password", true)))
                .containsExactly(new Fault("password", "wrong-password"));
        assertThat(whyNot(() -> board.useCase(Leave.class).run(Caller.ANONYMOUS, PASSWORD, true)))
                .containsExactly(new Fault("", "unauthenticated"));
        assertThat(whyNot(() -> board.useCase(Leave.class)
                        .run(Visitors.program(1, "mina", Role.MEMBER, Scope.values()), PASSWORD, true)))
                .containsExactly(new Fault("", "insufficient"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"former member 1", "Former Member 22", "former member ７", "관리자 2", "administrator1"})
    void keepTheirPlaceholderFromOthers(String name) {
        assertThat(whyNot(() -> board.useCase(SignUp.class).run(Caller.ANONYMOUS, name, "x@example.com", PASSWORD, "")))
                .containsExactly(new Fault("username", "name-claimed"));
        assertThat(whyNot(() -> board.useCase(PublishPost.class)
                        .run(Caller.ANONYMOUS, new PostDraft(name, "x@example.com", "t", "c", List.of()))))
                .containsExactly(new Fault("author", "name-claimed"));
    }

    @Test
    void haveAllTheirDataHandedToThem() {
        List<String> titles = IntStream.range(0, 120)
                .mapToObj(i -> publish("Post " + i).title())
                .toList();
        board.publish("nami", "Somebody else's");
        var data = board.useCase(ExportAccount.class).run(mina);
        assertThat(data.account().email()).isEqualTo("mina@example.com");
        assertThat(data.account().sessions()).hasSize(1);
        assertThat(data.posts()).extracting(PostView::title).containsExactlyInAnyOrderElementsOf(titles);
        assertThat(data.withheld()).isEmpty();
    }
}
