package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.user.User;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

abstract class StatsContract extends Contract {

    StatsContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void areEmptyOnAnEmptyBoard() {
        register("mina");
        tag("unused");
        assertThat(store().stats().userPostCounts()).isEmpty();
        assertThat(store().stats().mostUsedTags(5)).isEmpty();
    }

    @Test
    void countThePostsOfEachUserWhoHasSome() {
        User nami = register("남이");
        register("silent");
        User mina = register("mina");
        publish(nami, "One");
        publish(mina, "Two");
        publish(mina, "Three");

        assertThat(store().stats().userPostCounts().entrySet())
                .extracting(Object::toString)
                .containsExactly("남이=1", "mina=2");
    }

    @Test
    void nameTheMostUsedTagsFirstAndTiesByCodePoint() {
        User mina = register("mina");
        publish(mina, "1", "b", "top", "가", "B");
        publish(mina, "2", "top", "😀", "a");
        publish(mina, "3", "top", "b", "ﬀ");

        assertThat(store().stats().mostUsedTags(9).entrySet())
                .extracting(Object::toString)
                .containsExactly("top=3", "b=2", "B=1", "a=1", "가=1", "ﬀ=1", "😀=1");
        assertThat(store().stats().mostUsedTags(2)).containsOnlyKeys("top", "b");
    }

    @Test
    void followEveryChange() {
        User mina = register("mina");
        var first = publish(mina, "1", "x", "y");
        publish(mina, "2", "y");
        write(() -> store().posts().remove(first));

        assertThat(store().stats().userPostCounts()).containsEntry("mina", 1L);
        assertThat(store().stats().mostUsedTags(5)).containsOnlyKeys("y");
        assertThat(postsWith("x")).isZero();
    }
}
