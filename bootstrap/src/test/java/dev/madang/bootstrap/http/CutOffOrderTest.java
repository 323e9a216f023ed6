package dev.madang.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CutOffOrderTest {

    private static CutOffOrder.Waiter<String> waiter(String owner, int age) {
        return new CutOffOrder.Waiter<>(owner + age, owner, age);
    }

    private static List<String> first(int number, Stream<CutOffOrder.Waiter<String>> waiting) {
        return CutOffOrder.of(waiting, number);
    }

    @Test
    void theOldestGoOfWhoeverHasMost() {
        assertThat(first(
                        3,
                        Stream.of(
                                waiter("one", 99),
                                waiter("many", 1),
                                waiter("many", 3),
                                waiter("many", 2),
                                waiter("two", 50),
                                waiter("two", 60))))
                .containsExactly("many3", "two60", "many2");
    }

    @Test
    void theOldestGoWhereEachHasOne() {
        assertThat(first(2, Stream.of(waiter("a", 1), waiter("b", 3), waiter("c", 2))))
                .containsExactly("b3", "c2");
    }

    @Test
    void whoHasOneStaysWhileOthersHaveMore() {
        List<String> gone = first(
                198,
                Stream.concat(
                        Stream.of(waiter("one", 9_999)),
                        IntStream.range(0, 200).mapToObj(i -> waiter("many" + i % 2 + ' ', i))));
        assertThat(gone).hasSize(198).doesNotContain("one9999");
    }

    @Test
    void nobodyGoesWhereNobodyWaits() {
        assertThat(first(5, Stream.of())).isEmpty();
        assertThat(first(0, Stream.of(waiter("a", 1)))).isEmpty();
    }
}
