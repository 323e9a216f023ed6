package dev.madang.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.GuestPosts;
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

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoModeratesAPostWaitsForItsAuthorBeforeItTakesThePost(TestDatabase engine) throws Exception {
        String url = engine.fresh();
        try (JooqBoard board = JooqBoard.open(url)) {
            User mina = board.addUser("mina");
            Post post = board.addPosts(List.of(JooqBoard.post(mina, 1, "tag"))).get(0);
            PostRepository posts = board.store().posts();
            assertThat(attempts(
                            engine,
                            board,
                            () -> board.store().users().byId(mina.id()),
                            () -> posts.byId(post.id()).ifPresent(found -> posts.update(found.withLocked(true))),
                            () -> posts.byId(post.id()).ifPresent(posts::remove)))
                    .isEqualTo(2);
        } finally {
            engine.drop(url);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoModeratesSeveralPostsWaitsForTheirAuthorsBeforeItTakesTheirTags(TestDatabase engine) throws Exception {
        hides(engine, posts -> posts.byIds(List.of(2L, 1L)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoUndoesPostsWaitsForTheirAuthorsBeforeItTakesTheirTags(TestDatabase engine) throws Exception {
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        hides(engine, posts -> posts.selected(new GuestPosts(null, null, Instant.EPOCH, later), 9));
    }

    /** While one of the authors publishes under the same tag. */
    private static void hides(TestDatabase engine, Function<PostRepository, List<Post>> chosen) throws Exception {
        String url = engine.fresh();
        try (JooqBoard board = JooqBoard.open(url)) {
            User mina = board.addUser("mina");
            User nami = board.addUser("nami");
            board.addPosts(List.of(JooqBoard.post(mina, 1, "tag"), JooqBoard.post(nami, 2, "tag")));
            PostRepository posts = board.store().posts();
            assertThat(attempts(
                            engine,
                            board,
                            () -> board.store().users().byId(nami.id()),
                            () -> posts.add(JooqBoard.post(nami, 3, "tag")),
                            () -> chosen.apply(posts)
                                    .forEach(post -> posts.update(post.withVisibility(Visibility.HIDDEN)))))
                    .isEqualTo(2);
        } finally {
            engine.drop(url);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoGivesAPostOtherTagsTakesTheOldAndTheNewTogether(TestDatabase engine) throws Exception {
        String url = engine.fresh();
        try (JooqBoard board = JooqBoard.open(url)) {
            User mina = board.addUser("mina");
            User nami = board.addUser("nami");
            board.addPosts(List.of(JooqBoard.post(mina, 1, "one"), JooqBoard.post(nami, 2, "two")));
            PostRepository posts = board.store().posts();
            TagNames one = TagNames.of(List.of("one"));
            TagNames two = TagNames.of(List.of("two", "new"));
            assertThat(attempts(
                            engine,
                            board,
                            () -> posts.byId(1, two),
                            () -> posts.byId(1).ifPresent(post -> posts.update(post.withTags(two))),
                            () -> posts.byId(2, one).ifPresent(post -> posts.update(post.withTags(one)))))
                    .isEqualTo(2);
        } finally {
            engine.drop(url);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoPublishesUnderSeveralNamesTakesThemTogether(TestDatabase engine) throws Exception {
        String url = engine.fresh();
        try (JooqBoard board = JooqBoard.open(url)) {
            User mina = board.addUser("mina");
            User nami = board.addUser("nami");
            UserRepository users = board.store().users();
            assertThat(attempts(engine, board, () -> users.byId(mina.id()), () -> users.byId(nami.id()), () -> {
                        users.lock(List.of(nami.username(), mina.username()));
                        users.byUsername(nami.username());
                        users.byUsername(mina.username());
                    }))
                    .isEqualTo(2);
        } finally {
            engine.drop(url);
        }
    }

    /**
     * Of two transactions: one begins, and works when the other waits.
     *
     * @return how often they were tried
     */
    private static int attempts(TestDatabase engine, JooqBoard board, Runnable begin, Runnable work, Runnable other)
            throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<Void> moderator = new CompletableFuture<>();
        board.store().transactions().run(() -> {
            attempts.incrementAndGet();
            begin.run();
            moderator.completeAsync(
                    () -> {
                        board.store().transactions().run(() -> {
                            attempts.incrementAndGet();
                            other.run();
                        });
                        return null;
                    },
                    task -> new Thread(task).start());
            while (!moderator.isDone() && !engine.hasWaiter()) {
                Thread.onSpinWait();
            }
            work.run();
        });
        moderator.get(30, TimeUnit.SECONDS);
        return attempts.get();
    }
}
