package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.application.post.PostFilter;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class TransactionsContract extends Contract {

    TransactionsContract(Supplier<Store> current) {
        super(current);
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void returnsWhatTheWorkReturns() {
        assertThat(write(() -> "done")).isEqualTo("done");
    }

    @Test
    void throwsWhatTheWorkThrows() {
        Failure failure = new Failure();
        assertThatThrownBy(() -> write(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void keepsNothingOfWorkThatFails() {
        User mina = register("mina");
        Post kept = publish(mina, "Kept", "old");

        assertThatThrownBy(() -> write(() -> {
                    User late = store().users().add(new Username("late"), new Email("late@example.com"), NOW);
                    store().posts().addAll(List.of(draft(mina, "Lost", NOW, "old", "new"), draft(late, "Lost", NOW)));
                    store().posts().update(kept.withTags(TagNames.NONE));
                    throw new Failure();
                }))
                .isInstanceOf(Failure.class);

        assertThat(store().userQueries().page(0, 10)).hasSize(1);
        assertThat(store().postQueries().before(PostFilter.ALL, null, 10)).hasSize(1);
        assertThat(store().postQueries().byId(kept.id()).orElseThrow().tags()).containsExactly("old");
        assertThat(store().tagQueries().byName("new")).isEmpty();
        assertThat(postsBy(mina)).isEqualTo(1);
        assertThat(postsWith("old")).isEqualTo(1);
        assertThat(store().stats().userPostCounts()).containsOnlyKeys("mina");
    }

    @Test
    void keepsNothingOfARemovalThatFails() {
        User mina = register("mina");
        publish(mina, "Kept", "old");

        assertThatThrownBy(() -> write(() -> {
                    store().users().remove(mina);
                    throw new Failure();
                }))
                .isInstanceOf(Failure.class);

        assertThat(postsBy(mina)).isEqualTo(1);
        assertThat(postsWith("old")).isEqualTo(1);
    }

    @Test
    void goesOnAfterAFailure() {
        assertThatThrownBy(() -> write(() -> {
                    throw new Failure();
                }))
                .isInstanceOf(Failure.class);
        assertThat(register("mina").username()).isEqualTo(new Username("mina"));
    }

    @Test
    void readsWhatItWrote() {
        User mina = register("mina");
        write(() -> {
            Post post = store().posts().add(draft(mina, "Seen", NOW, "new"));
            assertThat(store().postQueries().byId(post.id())).isPresent();
            assertThat(store().postQueries().before(PostFilter.ALL, null, 10)).hasSize(1);
            assertThat(postsBy(mina)).isEqualTo(1);
            assertThat(postsWith("new")).isEqualTo(1);
            assertThat(store().stats().mostUsedTags(5)).containsOnlyKeys("new");
        });
    }

    @Test
    void showsOthersNothingBeforeItIsDone() {
        User mina = register("mina");
        write(() -> {
            store().posts().add(draft(mina, "Unseen", NOW, "new"));
            store().users().update(mina.withUsername(new Username("nami")));
            var seen = CompletableFuture.supplyAsync(() -> {
                        assertThat(store().postQueries().before(PostFilter.ALL, null, 10))
                                .isEmpty();
                        assertThat(store().tagQueries().byName("new")).isEmpty();
                        return store().userQueries().byId(mina.id()).orElseThrow();
                    })
                    .join();
            assertThat(seen.username()).isEqualTo("mina");
            assertThat(seen.postCount()).isZero();
        });
        assertThat(store().userQueries().byUsername("nami")).isPresent();
    }

    @Test
    void doesNotBeginWithinAnother() {
        assertThatThrownBy(() -> write(() -> write(() -> "inner"))).isInstanceOf(IllegalStateException.class);
        write(() -> {
            assertThatThrownBy(() -> write(() -> "inner")).isInstanceOf(IllegalStateException.class);
            store().users().add(new Username("outer"), new Email("outer@example.com"), NOW);
        });
        assertThat(store().userQueries().byUsername("outer")).isPresent();
    }

    @Test
    void isNeededByEveryRepository() {
        User mina = register("mina");
        Post post = publish(mina, "Post", "tag");
        Stream.<Runnable>of(
                        () -> store().users().add(new Username("nami"), new Email("n@example.com"), NOW),
                        () -> store().users().update(mina),
                        () -> store().users().remove(mina),
                        () -> store().posts().add(draft(mina, "Another", NOW)),
                        () -> store().posts().update(post),
                        () -> store().posts().remove(post),
                        () -> store().users().byId(mina.id()),
                        () -> store().users().byUsername(mina.username()),
                        () -> store().users().isEmpty(),
                        () -> store().posts().byId(post.id()),
                        () -> store().tags().byId(1),
                        () -> store().tags().add(new TagName("another")),
                        () -> store().tags().update(new Tag(1, new TagName("other"))),
                        () -> store().tags().remove(new Tag(1, new TagName("tag"))))
                .forEach(work -> assertThatThrownBy(work::run).isInstanceOf(IllegalStateException.class));
    }

    @Test
    void losesNothingWhenManyWriteAtOnce() {
        User mina = register("mina");
        CyclicBarrier start = new CyclicBarrier(4);
        var writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> {
                            await(start);
                            IntStream.range(0, 25).forEach(i -> publish(mina, writer + "-" + i, "busy"));
                        },
                        command -> new Thread(command).start()))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(postsBy(mina)).isEqualTo(100);
        assertThat(postsWith("busy")).isEqualTo(100);
        assertThat(store().postQueries().before(PostFilter.ALL, null, 1000)).hasSize(100);
    }

    static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
