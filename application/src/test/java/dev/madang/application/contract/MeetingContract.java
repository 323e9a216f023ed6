package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.SignUp;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.store.Store;
import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Use cases that meet: the second has found out all that it does outside of its transaction when the first commits. Either it
 * is as if the one had ended before the other began, or the other is refused.
 */
abstract class MeetingContract extends Contract {

    static final String PASSWORD = "a lantern by the old well";
    static final String NEW_PASSWORD = "another lantern by the well";
    static final String DONE = "done";

    private @Nullable TestBoard board;

    MeetingContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    final TestBoard board() {
        TestBoard known = board;
        if (known == null) {
            known = new TestBoard(store());
            board = known;
        }
        return known;
    }

    /** @return what came of the first and of the other: {@link #DONE}, or the code of the refusal */
    final List<String> meet(Consumer<TestBoard> first, Consumer<TestBoard> other) {
        int before = first instanceof Several several ? several.transactions() - 1 : 0;
        Meeting<String> meeting = meeting(() -> outcome(board(), other)).after(before);
        String outcome = outcome(board().with(meeting), first);
        return List.of(outcome, meeting.other());
    }

    /** @return what came of a use case that meets another transaction */
    final String outcomeOf(Consumer<TestBoard> other, Runnable first) {
        Meeting<String> meeting = meeting(() -> outcome(board(), other));
        meeting.run(first);
        return meeting.other();
    }

    private static String outcome(TestBoard board, Consumer<TestBoard> work) {
        try {
            work.accept(board);
            return DONE;
        } catch (Refusal refusal) {
            return refusal.faults().get(0).code();
        }
    }

    final SignedIn signUp(String name) {
        return board().useCase(SignUp.class).run(Caller.ANONYMOUS, name, "m@example.com", PASSWORD, "");
    }

    final Caller caller(SignedIn signedIn) {
        return new Caller(signedIn.identity(), null);
    }

    final Caller member(String name) {
        return caller(signUp(name));
    }

    final Caller office(String name, Role role) {
        return board().member(name, role);
    }

    static Caller guest(String secret) {
        return new Caller(null, SecretHash.of(secret));
    }

    static long id(Caller caller) {
        return caller.identified(Right.READ).userId();
    }

    final PostView post(Caller caller, String author, String title, String... tags) {
        return publish(caller, author, title, tags).on(board());
    }

    /** A use case of several transactions, the last of which is met. */
    record Several(int transactions, Consumer<TestBoard> work) implements Consumer<TestBoard> {

        @Override
        public void accept(TestBoard board) {
            work.accept(board);
        }
    }

    /** A use case with its arguments, for any board. */
    interface Doing<T> {
        T on(TestBoard board);
    }

    static Doing<PostView> publish(Caller caller, String author, String title, String... tags) {
        String email = author.replace(' ', '.') + "@example.com";
        return board -> board.useCase(PublishPost.class)
                .run(caller, new PostDraft(author, email, title, "About " + title, List.of(tags)));
    }

    static Consumer<TestBoard> posts(Caller caller, String author, String title, String... tags) {
        return board -> publish(caller, author, title, tags).on(board);
    }

    static Consumer<TestBoard> edits(
            Caller caller, PostView post, @Nullable String title, @Nullable List<String> tags) {
        return board ->
                board.useCase(EditPost.class).run(caller, post.id(), new PostEdit(title, null, tags, Visitors.REASON));
    }

    final PostView seen(PostView post) {
        return store().postQueries().byId(post.id()).orElseThrow();
    }

    final boolean isOnBoard(PostView post) {
        return store().postQueries().byId(post.id()).isPresent();
    }

    final List<String> titles() {
        return store().postQueries().before(PostFilter.ALL, null, 99).stream()
                .map(PostView::title)
                .toList();
    }

    final UserView user(String name) {
        return store().userQueries().byUsername(name).orElseThrow();
    }

    final void assertBothDone(Consumer<TestBoard> first, Consumer<TestBoard> other) {
        assertThat(meet(first, other)).containsExactly(DONE, DONE);
    }

    final void assertRefused(String code, Consumer<TestBoard> first, Consumer<TestBoard> other) {
        assertThat(meet(first, other)).containsExactly(DONE, code);
    }
}
