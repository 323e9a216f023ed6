package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.post.PostFilter;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.persistence.server.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two boards on one server, as two processes have them, are one to whoever posts twice. */
class DoublePostsTest {

    private static final int ROUNDS = 20;

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void oneOfTwoAtOnceIsPublished(TestDatabase engine) {
        String url = engine.lend();
        try (JooqBoard one = JooqBoard.open(url);
                JooqBoard other = JooqBoard.open(url)) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(publishAtOnce("The text of round " + round, one, other))
                        .containsExactlyInAnyOrder(List.of(), List.of(new Fault("content", "duplicate")));
            }
            assertThat(one.store().postQueries().before(PostFilter.ALL, null, 99))
                    .hasSize(ROUNDS);
        }
        engine.giveBack(url);
    }

    /** By guests of two names, so that neither waits for the other's. */
    private static List<List<Fault>> publishAtOnce(String text, JooqBoard one, JooqBoard other) {
        return Stream.of(
                        CompletableFuture.supplyAsync(() -> faults(one, "one", text)),
                        CompletableFuture.supplyAsync(() -> faults(other, "other", text)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static List<Fault> faults(JooqBoard board, String name, String text) {
        Caller guest = new Caller(null, null, new AddressKey(Sha256.of(name)), null, null);
        PostDraft draft = new PostDraft(name, name.replace(' ', '.') + "@example.com", "Hi", text, List.of());
        try {
            new TestBoard(board.store()).useCase(PublishPost.class).run(guest, draft);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.faults();
        }
    }
}
