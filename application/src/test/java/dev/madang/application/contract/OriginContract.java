package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From which addresses guests' posts came. */
abstract class OriginContract extends Contract {

    private static final AddressKey HERE = new AddressKey(Sha256.of("here"));
    private static final AddressKey THERE = new AddressKey(Sha256.of("there"));

    OriginContract(Supplier<Store> current) {
        super(current);
    }

    private void add(AddressKey address, Post... posts) {
        write(() -> store().origins().add(List.of(posts), address));
    }

    private Optional<AddressKey> of(Post post) {
        return write(() -> store().origins().of(post.id()));
    }

    @Test
    void areKeptPostByPost() {
        User mina = register("mina");
        Post one = publish(mina, "one");
        Post two = publish(mina, "two");
        Post three = publish(mina, "three");
        Post unknown = publish(mina, "four");
        add(HERE, one, three);
        add(THERE, two);
        assertThat(of(one)).contains(HERE);
        assertThat(of(two)).contains(THERE);
        assertThat(of(three)).contains(HERE);
        assertThat(of(unknown)).isEmpty();
        for (long nothing : new long[] {0, -1, 99, Long.MAX_VALUE}) {
            assertThat(write(() -> store().origins().of(nothing))).isEmpty();
        }
    }

    @Test
    void areKeptForManyPostsAtOnce() {
        User mina = register("mina");
        List<Post> posts = write(() -> {
            List<Post> added = store().posts()
                    .addAll(IntStream.range(0, 1200)
                            .mapToObj(i -> draft(mina, "Post " + i, NOW))
                            .toList());
            store().origins().add(added, HERE);
            return added;
        });
        assertThat(of(posts.get(0))).contains(HERE);
        assertThat(of(posts.get(1199))).contains(HERE);
    }

    @Test
    void areKeptForNoPostWhereThereIsNone() {
        add(HERE);
        Post post = publish(register("mina"), "Post");
        assertThat(of(post)).isEmpty();
    }

    @Test
    void areForgottenByTheDatesOfThePosts() {
        User mina = register("mina");
        Post early = publish(mina, "early", NOW.minusNanos(1_000));
        Post now = publish(mina, "now", NOW);
        Post late = publish(mina, "late", NOW.plusNanos(1_000));
        Post earliest = publish(mina, "earliest", NOW.minusSeconds(9));
        add(HERE, late, early, now, earliest);
        write(() -> store().origins().removeBefore(NOW));
        assertThat(of(early)).isEmpty();
        assertThat(of(earliest)).isEmpty();
        assertThat(of(now)).contains(HERE);
        assertThat(of(late)).contains(HERE);
        assertThat(write(() -> store().posts().byId(early.id()))).contains(early);
        write(() -> store().origins().removeBefore(NOW.plusSeconds(9)));
        assertThat(of(late)).isEmpty();
    }

    @Test
    void areKeptOfPostsThatAreNotOnTheBoardAnyMore() {
        User mina = register("mina");
        Post removed = publish(mina, "Removed");
        Post hidden = publish(mina, "Hidden");
        Post gone = publish(register("nami"), "Gone");
        add(HERE, removed, hidden, gone);
        write(() -> store().posts().remove(removed));
        withVisibility(hidden, Visibility.HIDDEN);
        write(() -> store().users().remove(store().users().byId(gone.authorId()).orElseThrow()));
        assertThat(of(removed)).contains(HERE);
        assertThat(of(hidden)).contains(HERE);
        assertThat(of(gone)).contains(HERE);
    }

    @Test
    void areReadAsTheTransactionLeftThem() {
        Post post = publish(register("mina"), "Post");
        write(() -> {
            store().origins().add(List.of(post), HERE);
            assertThat(store().origins().of(post.id())).contains(HERE);
            store().origins().removeBefore(NOW.plusSeconds(1));
            assertThat(store().origins().of(post.id())).isEmpty();
        });
        assertThat(of(post)).isEmpty();
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        User mina = register("mina");
        Post known = publish(mina, "Known");
        Post unknown = publish(mina, "Unknown");
        add(HERE, known);
        for (Runnable work : List.<Runnable>of(
                () -> store().origins().add(List.of(unknown), HERE),
                () -> store().origins().removeBefore(NOW.plusSeconds(1)),
                () -> {
                    store().origins().removeBefore(NOW.plusSeconds(1));
                    store().origins().add(List.of(known), THERE);
                })) {
            writeInVain(work);
            assertThat(of(known)).contains(HERE);
            assertThat(of(unknown)).isEmpty();
        }
    }

    @Test
    void needATransaction() {
        Post post = publish(register("mina"), "Post");
        assertNeedTransaction(
                () -> store().origins().add(List.of(post), HERE),
                () -> store().origins().of(post.id()),
                () -> store().origins().removeBefore(NOW));
    }
}
