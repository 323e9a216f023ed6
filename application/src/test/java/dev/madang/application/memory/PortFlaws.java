package dev.madang.application.memory;

import dev.madang.application.search.SearchQueries;
import dev.madang.domain.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can go wrong with many methods in the same way. */
@FoundBy("Posts")
final class PortFlaws {

    private PortFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                        Port.REPOSITORIES.stream().flatMap(PortFlaws::needNoTransaction),
                        Port.QUERIES.stream().flatMap(PortFlaws::remember),
                        // The full text of a server may show only what is committed.
                        Port.QUERIES.stream()
                                .filter(port -> port.type() != SearchQueries.class)
                                .map(PortFlaws::lagging),
                        Aggregate.ALL.stream().flatMap(PortFlaws::gone),
                        Stream.of("add", "update").flatMap(method -> refusing(Port.USERS, method)),
                        Stream.of("add", "update").flatMap(method -> refusing(Port.TAGS, method)))
                .flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> needNoTransaction(Port<?> port) {
        return port.methods()
                .map(method -> port.around(
                        method,
                        "needs no transaction",
                        store -> (call, honest) -> store.working.get() == null ? alone(store, honest) : honest.get()));
    }

    private static @Nullable Object alone(MemoryStore store, Supplier<?> work) {
        store.working.set(store.committed.copy());
        try {
            Object result = work.get();
            store.committed = store.writing();
            return result;
        } finally {
            store.working.remove();
        }
    }

    private static Stream<Flaw> remember(Port<?> port) {
        return port.methods()
                .map(method -> port.around(method, "gives the same answer forever", store -> {
                    Map<Port.Call, @Nullable Object> answers = new HashMap<>();
                    return (call, honest) -> answers.computeIfAbsent(call, first -> honest.get());
                }));
    }

    private static <P> Flaw lagging(Port<P> port) {
        return Flaw.of(
                port.type(),
                port.type().getSimpleName() + " doesn't see what the transaction wrote",
                store -> new MemoryStore() {
                    @Override
                    MemoryState reading() {
                        return store.committed;
                    }
                }.port(port.type()));
    }

    private static <A> Stream<Flaw> gone(Aggregate<?, A> aggregate) {
        return Stream.of(
                aggregate.before(
                        "update", "refuses what is gone", (state, given) -> refuseGone(aggregate, state, given)),
                aggregate.before(
                        "remove", "refuses what is gone", (state, given) -> refuseGone(aggregate, state, given)),
                aggregate.before(
                        "update",
                        "brings back what is gone",
                        (state, given) -> aggregate
                                .table()
                                .apply(state)
                                .putIfAbsent(aggregate.id().applyAsLong(given), given)));
    }

    private static <A> void refuseGone(Aggregate<?, A> aggregate, MemoryState state, A given) {
        if (aggregate.kept(state, given) == null) {
            throw Refusal.notFound(aggregate.type().getSimpleName());
        }
    }

    private static Stream<Flaw> refusing(Port<?> port, String method) {
        return Stream.of(
                afterRefusal(port, method, "ends the transaction when it refuses", store -> store.working.remove()),
                afterRefusal(
                        port,
                        method,
                        "undoes what was written before when it refuses",
                        store -> store.working.set(store.committed.copy())));
    }

    private static Flaw afterRefusal(Port<?> port, String method, String sentence, Consumer<MemoryStore> damage) {
        return port.around(method, sentence, store -> (call, honest) -> {
            try {
                return honest.get();
            } catch (Refusal refusal) {
                damage.accept(store);
                throw refusal;
            }
        });
    }
}
