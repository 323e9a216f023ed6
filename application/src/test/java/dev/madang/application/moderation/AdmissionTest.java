package dev.madang.application.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.RefusalAssertions;
import dev.madang.application.TestBoard;
import dev.madang.application.Transactions;
import dev.madang.application.Visitors;
import dev.madang.application.account.SignUp;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.application.tag.CreateTag;
import dev.madang.application.user.RegisterUser;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What was let in before the mode changed, and writes only now. */
class AdmissionTest {

    private static final Caller GUEST = Visitors.guest("a guest's");

    private final TestBoard board = new TestBoard();
    private final Caller mina = board.member("mina", Role.MEMBER);

    private static PostDraft draft(String author, String title) {
        return new PostDraft(author, author.replace(' ', '.') + "@example.com", title, "About " + title, List.of());
    }

    private static Consumer<TestBoard> publishes(Caller caller, String author) {
        return late -> late.useCase(PublishPost.class).run(caller, draft(author, "Late"));
    }

    private static Consumer<TestBoard> publishesMany(Caller caller, String author) {
        return late ->
                late.useCase(PublishPosts.class).run(caller, List.of(draft(author, "One"), draft(author, "Two")));
    }

    private static Consumer<TestBoard> creates(Caller caller) {
        return late -> late.useCase(CreateTag.class).run(caller, "late");
    }

    private static Consumer<TestBoard> registers(Caller caller) {
        return late -> late.useCase(RegisterUser.class).run(caller, "late", "late@example.com");
    }

    private List<Consumer<TestBoard>> changes(Caller caller, String author) {
        long id = board.useCase(PublishPost.class)
                .run(caller, draft(author, "Post"))
                .id();
        return List.of(
                late -> late.useCase(EditPost.class).run(caller, id, new PostEdit("Late", null, null, "")),
                late -> late.useCase(DeletePost.class).run(caller, id, "", null));
    }

    private void assertRefused(String code, Mode mode, Consumer<TestBoard> write) {
        Transactions honest = board.transactions();
        TestBoard late = board.with(new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                if (mode() == Mode.OPEN) {
                    change(mode);
                }
                return honest.run(work);
            }
        });
        assertThat(RefusalAssertions.whyNot(() -> write.accept(late))).containsExactly(new Fault("", code));
        change(Mode.OPEN);
    }

    private Mode mode() {
        return board.useCase(ReadMode.class).run();
    }

    private void change(Mode mode) {
        board.useCase(ChangeMode.class).run(Caller.OPERATOR, mode, "Holidays");
    }

    @Test
    void isRefusedToGuestsWhereMembersWriteAlone() {
        assertRefused("members-only", Mode.MEMBERS, publishes(GUEST, "gina"));
        assertRefused("members-only", Mode.MEMBERS, publishesMany(GUEST, "gina"));
        assertRefused("members-only", Mode.MEMBERS, creates(GUEST));
        assertRefused("members-only", Mode.MEMBERS, registers(GUEST));
        changes(GUEST, "gina").forEach(change -> assertRefused("members-only", Mode.MEMBERS, change));
    }

    @Test
    void isRefusedToMembersUnderOtherNamesToo() {
        assertRefused("own-name-only", Mode.MEMBERS, publishes(mina, "gina"));
        assertRefused("own-name-only", Mode.MEMBERS, publishesMany(mina, "gina"));
        assertRefused("own-name-only", Mode.MEMBERS, registers(mina));
    }

    @Test
    void isRefusedToEverybodyWhereNobodyWrites() {
        for (Consumer<TestBoard> write : List.of(
                publishes(GUEST, "gina"),
                publishes(mina, ""),
                publishesMany(mina, ""),
                creates(mina),
                registers(mina),
                (Consumer<TestBoard>) late -> late.useCase(SignUp.class)
                        .run(Caller.ANONYMOUS, "late", "late@example.com", "a lantern by the old well", ""))) {
            assertRefused("read-only", Mode.READ_ONLY, write);
        }
        changes(GUEST, "gina").forEach(change -> assertRefused("read-only", Mode.READ_ONLY, change));
        changes(mina, "").forEach(change -> assertRefused("read-only", Mode.READ_ONLY, change));
    }

    @Test
    void isNotRefusedToWhoHoldsAnOffice() {
        Caller admin = board.member("admin", Role.ADMIN);
        long id = board.publish("gina", "Post").id();
        change(Mode.READ_ONLY);
        board.useCase(EditPost.class).run(admin, id, new PostEdit("Edited", null, null, Visitors.REASON));
        board.useCase(DeletePost.class).run(admin, id, Visitors.REASON, null);
        assertThat(board.store().postQueries().byId(id)).isEmpty();
    }
}
