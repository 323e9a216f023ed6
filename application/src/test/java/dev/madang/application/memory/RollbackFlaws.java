package dev.madang.application.memory;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Work that fails leaves something behind: one kind of change, in one table. */
@FoundBy("Transactions")
final class RollbackFlaws {

    private enum Kind {
        NEW((kept, lost) -> lost.forEach(kept::putIfAbsent)),
        CHANGED((kept, lost) -> kept.replaceAll(lost::getOrDefault)),
        REMOVED((kept, lost) -> kept.keySet().retainAll(lost.keySet()));

        private final BiConsumer<Map<Object, Object>, Map<Object, Object>> leave;

        Kind(BiConsumer<Map<Object, Object>, Map<Object, Object>> leave) {
            this.leave = leave;
        }
    }

    /**
     * What nobody can see: keys of a guest that isn't there; no report, recommendation, rank, left place or origin of a comment ever changes, and no entry of the log
     * changes or goes; no number of a comment goes.
     */
    private static final Map<String, Set<Kind>> UNSEEN = Map.of(
            "guestNameKeys",
            Set.of(Kind.NEW),
            "reports",
            Set.of(Kind.CHANGED),
            "recommendations",
            Set.of(Kind.CHANGED),
            "ranks",
            Set.of(Kind.CHANGED),
            "leftPlaces",
            Set.of(Kind.CHANGED),
            "commentOrigins",
            Set.of(Kind.CHANGED),
            "commentNumbers",
            Set.of(Kind.REMOVED),
            "log",
            Set.of(Kind.CHANGED, Kind.REMOVED));

    private RollbackFlaws() {}

    static Stream<Flaw> all() {
        return MemoryState.tables().entrySet().stream()
                .flatMap(table -> Stream.of(Kind.values())
                        .filter(kind ->
                                !UNSEEN.getOrDefault(table.getKey(), Set.of()).contains(kind))
                        .map(kind -> leaving(kind, table.getKey(), table.getValue())));
    }

    private static Flaw leaving(Kind kind, String name, Function<MemoryState, Map<Object, Object>> table) {
        String sentence = "doesn't take back " + kind.name().toLowerCase(Locale.ROOT) + " rows of " + name;
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            public <T> T run(Supplier<T> work) {
                return super.run(() -> {
                    try {
                        return work.get();
                    } catch (RuntimeException e) {
                        MemoryState left = committed.copy();
                        kind.leave.accept(table.apply(left), table.apply(writing()));
                        committed = left;
                        throw e;
                    }
                });
            }
        });
    }
}
