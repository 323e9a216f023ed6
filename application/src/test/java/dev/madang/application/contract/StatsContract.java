package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
        tag("unused");
        publish(mina, "1", "b", "top", "가", "B");
        publish(mina, "2", "top", "😀", "a");
        publish(mina, "3", "top", "b", "ﬀ");

        assertThat(store().stats().mostUsedTags(9).entrySet())
                .extracting(Object::toString)
                .containsExactly("top=3", "b=2", "B=1", "a=1", "가=1", "ﬀ=1", "😀=1");
        assertThat(store().stats().mostUsedTags(1).keySet()).containsExactly("top");
        assertThat(store().stats().mostUsedTags(4).keySet()).containsExactly("top", "b", "B", "a");
    }

    @Test
    void countHoweverManyThereAre() {
        write(() -> IntStream.range(0, 150).forEach(i -> {
            User user = store().users().add(new Username("user " + i), new Email(i + "@example.com"), NOW);
            store().posts().add(draft(user, "Post", NOW, "tag " + (149 - i), "all"));
        }));
        assertThat(store().stats().userPostCounts().keySet())
                .containsExactlyElementsOf(
                        IntStream.range(0, 150).mapToObj(i -> "user " + i).toList());
        assertThat(store().stats().mostUsedTags(1000)).hasSize(151).containsEntry("all", 150L);
        assertThat(store().stats().mostUsedTags(3).keySet()).containsExactly("all", "tag 0", "tag 1");
    }

    @Test
    void followEveryChange() {
        User mina = register("mina");
        var first = publish(mina, "1", "x", "y");
        publish(mina, "2", "y");
        assertThat(store().stats().userPostCounts()).containsEntry("mina", 2L);
        assertThat(store().stats().mostUsedTags(5)).containsOnlyKeys("y", "x");
        write(() -> store().posts().remove(first));

        assertThat(store().stats().userPostCounts()).containsEntry("mina", 1L);
        assertThat(store().stats().mostUsedTags(5)).containsOnlyKeys("y");
        assertThat(postsWith("x")).isZero();
    }
}
