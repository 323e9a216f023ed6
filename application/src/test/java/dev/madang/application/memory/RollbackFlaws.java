package dev.madang.application.memory;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Work that fails leaves something behind: one kind of change, in one table. */
final class RollbackFlaws {

    private RollbackFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                        of("users", state -> state.users),
                        changes("looks of guests' names", state -> state.guestNameKeys),
                        of("posts", state -> state.posts),
                        of("tags", state -> state.tags),
                        of("tags of posts", state -> state.tagsOfPost),
                        of("accounts", state -> state.accounts),
                        of("credentials", state -> state.credentials),
                        of("origins", state -> state.origins),
                        of("submissions", state -> state.submissions),
                        Stream.of(additions("entries of the log", state -> state.log)))
                .flatMap(flaws -> flaws);
    }

    private static <V> Stream<Flaw> of(String what, Function<MemoryState, Map<Long, V>> table) {
        return Stream.concat(Stream.of(additions(what, table)), changes(what, table));
    }

    private static <V> Stream<Flaw> changes(String what, Function<MemoryState, Map<Long, V>> table) {
        return Stream.of(
                leaving("changed " + what, table, (kept, lost) -> kept.replaceAll(lost::getOrDefault)),
                leaving("removed " + what, table, (kept, lost) -> kept.keySet().retainAll(lost.keySet())));
    }

    private static <V> Flaw additions(String what, Function<MemoryState, Map<Long, V>> table) {
        return leaving("new " + what, table, (kept, lost) -> lost.forEach(kept::putIfAbsent));
    }

    private static <V> Flaw leaving(
            String what, Function<MemoryState, Map<Long, V>> table, BiConsumer<Map<Long, V>, Map<Long, V>> change) {
        return new Flaw("doesn't take back " + what, () -> new MemoryStore() {
            @Override
            public <T> T run(Supplier<T> work) {
                return super.run(() -> {
                    try {
                        return work.get();
                    } catch (RuntimeException e) {
                        MemoryState left = committed.copy();
                        change.accept(table.apply(left), table.apply(writing()));
                        committed = left;
                        throw e;
                    }
                });
            }
        });
    }
}
