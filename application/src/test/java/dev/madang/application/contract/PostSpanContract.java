package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.store.Store;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts of a span of time, how many there are, and whose. */
abstract class PostSpanContract extends Contract {

    PostSpanContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void tellsWhoseEachPostIs() {
        User mina = register("mina");
        User nami = register("nami");
        Post first = publish(nami, "1", "t");
        publish(mina, "2", "t");
        publish(nami, "3", "t");
        assertThat(store().postQueries().before(PostFilter.byTag("t"), null, 9))
                .extracting(post -> post.author().id())
                .containsExactly(nami.id(), mina.id(), nami.id());
        assertThat(store().postQueries().byId(first.id()).orElseThrow().author().id())
                .isEqualTo(nami.id());
    }

    @Test
    void holdsASpanOfTimeWithItsBeginningAndWithoutItsEnd() {
        User mina = register("mina");
        for (int second = 0; second < 5; second++) {
            publish(mina, "Post " + second, NOW.plusSeconds(second), "t");
        }
        for (PostFilter filter : List.of(PostFilter.ALL, PostFilter.byAuthor("mina"), PostFilter.byTag("t"))) {
            assertThat(titles(filter.within(NOW.plusSeconds(1), NOW.plusSeconds(3))))
                    .containsExactly("Post 2", "Post 1");
            assertThat(titles(filter.within(NOW.plusNanos(1), null)))
                    .containsExactly("Post 4", "Post 3", "Post 2", "Post 1");
            assertThat(titles(filter.within(null, NOW.plusNanos(1)))).containsExactly("Post 0");
            assertThat(titles(filter.within(NOW.plusSeconds(3), NOW.plusSeconds(1))))
                    .isEmpty();
            assertThat(store().postQueries().count(filter.within(NOW.plusSeconds(1), null)))
                    .isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"0000-01-01T00:00:00Z, 9999-12-31T23:59:59.999999999Z, 1", "9999-12-31T23:59:59.999999999Z, , 0"})
    void holdsASpanFarFromAnyPost(Instant since, @Nullable Instant until, int posts) {
        publish(register("mina"), "Post", "tag");
        assertThat(titles(PostFilter.ALL.within(since, until))).hasSize(posts);
        assertThat(titles(PostFilter.byTag("tag").within(since, until))).hasSize(posts);
    }

    @Test
    void countsAllHoweverManyAPageHolds() {
        assertThat(store().postQueries().count(PostFilter.ALL)).isZero();
        assertThat(store().userQueries().countAll()).isZero();
        User mina = register("mina");
        User nami = register("nami");
        write(() -> store().posts()
                .addAll(IntStream.range(0, 1_100)
                        .mapToObj(i -> draft(i < 1_050 ? mina : nami, "Post " + i, NOW, "t"))
                        .toList()));
        assertThat(store().userQueries().countAll()).isEqualTo(2);
        assertThat(store().postQueries().count(PostFilter.ALL)).isEqualTo(1_100);
        assertThat(store().postQueries().count(PostFilter.byTag("t"))).isEqualTo(1_100);
        assertThat(store().postQueries().count(PostFilter.byAuthor("mina"))).isEqualTo(1_050);
        assertThat(store().postQueries().count(PostFilter.byAuthor("\0"))).isZero();
        assertThat(store().postQueries().count(PostFilter.byTag("\0"))).isZero();
    }
}
