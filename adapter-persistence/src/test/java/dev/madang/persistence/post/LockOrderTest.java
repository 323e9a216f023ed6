package dev.madang.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.server.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers end one of two transactions that wait for each other, and PostgreSQL takes a second to find out. */
class LockOrderTest {

    private static final TagNames ONE = TagNames.of(List.of("one"));
    private static final TagNames TWO = TagNames.of(List.of("two", "new"));
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    /**
     * Two transactions that meet.
     *
     * @param begin what one does before the other begins
     * @param work what it does when the other waits, or is done
     */
    private record Works(Runnable begin, Runnable work, Runnable other) {}

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoModeratesAPostWaitsForItsAuthorBeforeItTakesThePost(TestDatabase engine) throws Exception {
        assertMeet(engine, (store, mina, nami) -> {
            PostRepository posts = store.posts();
            return new Works(
                    () -> store.users().byId(mina.id()),
                    () -> posts.byId(1).ifPresent(found -> posts.update(found.withLocked(true))),
                    () -> posts.byId(1).ifPresent(posts::remove));
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoModeratesSeveralPostsWaitsForTheirAuthorsBeforeItTakesTheirTags(TestDatabase engine) throws Exception {
        assertHides(engine, posts -> posts.byIds(List.of(2L, 1L)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoUndoesPostsWaitsForTheirAuthorsBeforeItTakesTheirTags(TestDatabase engine) throws Exception {
        assertHides(engine, posts -> posts.selected(new GuestSelection(null, null, Instant.EPOCH, LATER), 9));
    }

    /** While one of the authors publishes under the tag of the other. */
    private static void assertHides(TestDatabase engine, Function<PostRepository, List<Post>> chosen) throws Exception {
        assertMeet(engine, (store, mina, nami) -> {
            PostRepository posts = store.posts();
            return new Works(
                    () -> store.users().byId(nami.id()),
                    () -> posts.add(JooqBoard.post(nami, 3, "one")),
                    () -> chosen.apply(posts).forEach(post -> posts.update(post.withVisibility(Visibility.HIDDEN))));
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoGivesAPostOtherTagsTakesTheOldAndTheNewTogether(TestDatabase engine) throws Exception {
        assertMeet(engine, (store, mina, nami) -> {
            PostRepository posts = store.posts();
            return new Works(
                    () -> posts.byId(1, TWO),
                    () -> posts.byId(1).ifPresent(post -> posts.update(post.withTags(TWO))),
                    () -> posts.byId(2, ONE).ifPresent(post -> posts.update(post.withTags(ONE))));
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoPublishesUnderSeveralNamesTakesThemTogether(TestDatabase engine) throws Exception {
        assertMeet(engine, (store, mina, nami) -> {
            UserRepository users = store.users();
            return new Works(() -> users.byId(mina.id()), () -> users.byId(nami.id()), () -> {
                users.lock(List.of(nami.username(), mina.username()));
                users.byUsername(nami.username());
                users.byUsername(mina.username());
            });
        });
    }

    private interface Meeting {
        Works of(Store store, User mina, User nami);
    }

    /** Each is tried once, on a board where mina has a post with the tag one, and nami with the tag two. */
    private static void assertMeet(TestDatabase engine, Meeting meeting) throws Exception {
        String url = engine.fresh();
        try (JooqBoard board = JooqBoard.open(url)) {
            User mina = board.addUser("mina");
            User nami = board.addUser("nami");
            board.addPosts(List.of(JooqBoard.post(mina, 1, "one"), JooqBoard.post(nami, 2, "two")));
            assertThat(attempts(engine, board.store(), meeting.of(board.store(), mina, nami)))
                    .isEqualTo(2);
        } finally {
            engine.drop(url);
        }
    }

    private static int attempts(TestDatabase engine, Store store, Works works) throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<Void> other = new CompletableFuture<>();
        store.transactions().run(() -> {
            attempts.incrementAndGet();
            works.begin().run();
            other.completeAsync(
                    () -> {
                        store.transactions().run(() -> {
                            attempts.incrementAndGet();
                            works.other().run();
                        });
                        return null;
                    },
                    task -> new Thread(task).start());
            while (!other.isDone() && !engine.hasWaiter()) {
                Thread.onSpinWait();
            }
            works.work().run();
        });
        other.get(30, TimeUnit.SECONDS);
        return attempts.get();
    }
}
