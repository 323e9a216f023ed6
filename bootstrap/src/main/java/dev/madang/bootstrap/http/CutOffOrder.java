package dev.madang.bootstrap.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who goes first where not all can stay: the oldest of whoever has most, so that few who have many leave others alone. */
final class CutOffOrder {

    private CutOffOrder() {}

    /**
     * Something that waits.
     *
     * @param owner whose it is
     * @param age in nanoseconds
     */
    record Waiter<T>(T it, Object owner, long age) {}

    private record Ranked<T>(Waiter<T> waiter, int younger) {}

    static <T> List<T> of(Stream<Waiter<T>> waiting, long number) {
        Map<Object, List<Waiter<T>>> byOwner = waiting.collect(Collectors.groupingBy(Waiter::owner));
        return byOwner.values().stream()
                .flatMap(CutOffOrder::ranked)
                .sorted(Comparator.<Ranked<T>>comparingInt(Ranked::younger)
                        .thenComparingLong(ranked -> ranked.waiter().age())
                        .reversed())
                .limit(number)
                .map(ranked -> ranked.waiter().it())
                .toList();
    }

    private static <T> Stream<Ranked<T>> ranked(List<Waiter<T>> ofOne) {
        List<Waiter<T>> youngestFirst =
                ofOne.stream().sorted(Comparator.comparingLong(Waiter::age)).toList();
        return IntStream.range(0, youngestFirst.size()).mapToObj(i -> new Ranked<>(youngestFirst.get(i), i));
    }
}
