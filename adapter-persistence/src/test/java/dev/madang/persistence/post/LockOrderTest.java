package dev.madang.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.server.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
            AtomicInteger attempts = new AtomicInteger();
            CompletableFuture<Void> moderator = new CompletableFuture<>();
            board.store().transactions().run(() -> {
                attempts.incrementAndGet();
                board.store().users().byId(mina.id());
                moderator.completeAsync(
                        () -> {
                            board.store().transactions().run(() -> {
                                attempts.incrementAndGet();
                                board.store()
                                        .posts()
                                        .byId(post.id())
                                        .ifPresent(board.store().posts()::remove);
                            });
                            return null;
                        },
                        task -> new Thread(task).start());
                while (!moderator.isDone() && !engine.hasWaiter()) {
                    Thread.onSpinWait();
                }
                board.store()
                        .posts()
                        .byId(post.id())
                        .ifPresent(found -> board.store().posts().update(found.withLocked(true)));
            });
            moderator.get(30, TimeUnit.SECONDS);
            assertThat(attempts).hasValue(2);
        } finally {
            engine.drop(url);
        }
    }
}
