package dev.madang.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.post.PostFilter.Writer;
import dev.madang.application.post.PostSeek;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmailPolicyTest {

    private final TestBoard open = new TestBoard();
    private final TestBoard board = open.with(EmailPolicy.PRIVATE);

    private void publish(TestBoard where, String author, @Nullable String email) {
        where.useCase(PublishPost.class)
                .run(Caller.ANONYMOUS, new PostDraft(author, email, "Title", "Of " + author, List.of()));
    }

    private List<@Nullable String> seen(TestBoard where, Caller caller) {
        UserView listed = where.useCase(BrowseUsers.class)
                .run(caller, 0, new Limit(1))
                .items()
                .get(0);
        return Arrays.asList(
                listed.email(),
                where.useCase(ReadUser.class).run(caller, listed.id()).email(),
                where.useCase(ShowProfile.class)
                        .run(caller, listed.username(), Writer.MEMBER, PostSeek.START, Limit.DEFAULT)
                        .user()
                        .email());
    }

    @Test
    void showsTheEmailsOfGuestsToAdminsAlone() {
        open.register("mina");
        assertThat(seen(open, Caller.ANONYMOUS)).containsOnly("mina@example.com");
        assertThat(seen(board, Caller.ANONYMOUS)).containsOnlyNulls();
        assertThat(seen(board, open.member("nami", Role.MODERATOR))).containsOnlyNulls();
        assertThat(seen(board, open.member("boss", Role.ADMIN))).containsOnly("mina@example.com");
    }

    @Test
    void tellsNobodyWhoseEmailIsKnown() {
        open.register("mina");
        Caller admin = open.member("boss", Role.ADMIN);
        UserView other = board.useCase(RegisterUser.class).run(Caller.ANONYMOUS, "other", "mina@example.com");
        assertThat(other.email()).isEqualTo("mina@example.com");
        publish(board, "third", "mina@example.com");
        assertThat(board.useCase(ReadUser.class).run(admin, other.id()).email()).isNull();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> open.useCase(RegisterUser.class).run(Caller.ANONYMOUS, "fourth", "mina@example.com"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publish(open, "fifth", "mina@example.com"));
    }

    @ParameterizedTest
    @EnumSource
    void letsAGuestHaveNone(EmailPolicy policy) {
        TestBoard any = open.with(policy);
        publish(any, "mina", "");
        publish(any, "nami", " ");
        assertThat(any.useCase(BrowseUsers.class)
                        .run(Caller.ANONYMOUS, 0, Limit.DEFAULT)
                        .items())
                .extracting(UserView::username, UserView::email)
                .containsExactly(tuple("mina", null), tuple("nami", null));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publish(any, "unknown", null));
    }
}
