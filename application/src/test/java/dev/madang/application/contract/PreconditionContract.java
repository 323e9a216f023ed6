package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.application.tag.DeleteTag;
import dev.madang.application.tag.RenameTag;
import dev.madang.application.user.ChangeUser;
import dev.madang.application.user.DeleteUser;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Of two who change what they have seen, one does: what it is now, the other has not seen. */
abstract class PreconditionContract extends MeetingContract {

    private static final String STALE = "stale";

    PreconditionContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    private static Precondition unchanged(Supplier<?> present) {
        Object seen = present.get();
        return new Precondition(() -> {
            if (!present.get().equals(seen)) {
                throw Refusal.conflict("", STALE);
            }
        });
    }

    private Precondition userUnchanged(long id) {
        return unchanged(() -> store().userQueries().byId(id));
    }

    private Precondition tagUnchanged(long id) {
        return unchanged(() -> store().tagQueries().byId(id));
    }

    private Consumer<TestBoard> changes(long user, String name) {
        Precondition seen = userUnchanged(user);
        return board -> board.useCase(ChangeUser.class).run(Caller.OPERATOR, user, name, null, Visitors.REASON, seen);
    }

    private Consumer<TestBoard> deletes(long user) {
        Precondition seen = userUnchanged(user);
        return board -> board.useCase(DeleteUser.class).run(Caller.OPERATOR, user, Visitors.REASON, seen);
    }

    private Consumer<TestBoard> renames(long tag, String name) {
        Precondition seen = tagUnchanged(tag);
        return board -> board.useCase(RenameTag.class).run(Caller.OPERATOR, tag, name, Visitors.REASON, seen);
    }

    private Consumer<TestBoard> deletesTag(long tag) {
        Precondition seen = tagUnchanged(tag);
        return board -> board.useCase(DeleteTag.class).run(Caller.OPERATOR, tag, Visitors.REASON, seen);
    }

    @Test
    void aUserIsChangedOnce() {
        Caller mina = member("mina");
        assertRefused(STALE, changes(id(mina), "mona"), changes(id(mina), "mena"));
        assertRefused(STALE, changes(id(mina), "mina"), deletes(id(mina)));
        assertThat(store().userQueries().byUsername("mina")).isPresent();
        assertRefused("not-found", deletes(id(mina)), changes(id(mina), "mona"));
    }

    @Test
    void aUserIsNotDeletedWithAPostThatNobodyHasSeen() {
        long guest = register("guest").id();
        Caller key = guest("a guest's");
        Consumer<TestBoard> deletes = deletes(guest);
        assertRefused(STALE, posts(key, "guest", "Post"), deletes);
        assertThat(titles()).containsExactly("Post");
        assertThat(meet(deletes(guest), posts(key, "guest", "Late"))).containsExactly(DONE, DONE);
        assertThat(titles()).containsExactly("Late");
        assertThat(Optional.of(user("guest")).map(user -> user.id() == guest)).contains(false);
    }

    @Test
    void aTagIsChangedOnce() {
        PostView post = post(member("mina"), "", "Post", "a");
        long tag = store().tagQueries().byName("a").orElseThrow().id();
        assertRefused(STALE, renames(tag, "b"), renames(tag, "c"));
        assertThat(seen(post).tags()).containsExactly("b");
        assertRefused(STALE, renames(tag, "d"), deletesTag(tag));
        assertThat(seen(post).tags()).containsExactly("d");
        assertRefused("not-found", deletesTag(tag), renames(tag, "e"));
        assertThat(seen(post).tags()).isEmpty();
    }
}
