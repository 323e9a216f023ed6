package dev.madang.application.memory;

import dev.madang.application.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which alterations make another value of one that passes in some case of the contract. */
final class Differences {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private Differences() {}

    boolean contains(Place place, Alteration alteration) {
        return seen.contains(key(place, alteration));
    }

    private static String key(Place place, Alteration alteration) {
        return String.join(" ", place.method().toString(), String.valueOf(place.argument()), alteration.sentence());
    }

    /** Runs the contract once, on a store without a flaw. */
    static Differences seen() {
        Differences differences = new Differences();
        List<String> failures = Trial.failures(differences::open, "Health");
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the contract fails without a flaw: " + failures);
        }
        return differences;
    }

    private Store open() {
        MemoryStore store = new MemoryStore();
        return Flaw.store(store, Port.all().collect(Collectors.toMap(Port::type, port -> watched(port, store))));
    }

    private <P> P watched(Port<P> port, MemoryStore store) {
        Map<Object, Port.Around> methods = new HashMap<>();
        port.declared()
                .forEach(method -> methods.put(
                        method,
                        watching(Place.of(port, method).map(Watched::new).toList())));
        return port.around(store, method -> Objects.requireNonNull(methods.get(method)));
    }

    private Port.Around watching(List<Watched> places) {
        return (call, honest) -> {
            Object answer = honest.get();
            places.forEach(place -> place.pass(call, answer));
            return answer;
        };
    }

    private final class Watched {

        private final Place place;
        private final Map<Alteration, UnaryOperator<@Nullable Object>> changes = new HashMap<>();

        Watched(Place place) {
            this.place = place;
            place.alterations()
                    .forEach(alteration ->
                            changes.put(alteration, alteration.start().get()));
        }

        synchronized void pass(Port.Call call, @Nullable Object answer) {
            Object value =
                    place.argument() == Place.ANSWER ? answer : call.arguments().get(place.argument());
            for (Map.Entry<Alteration, UnaryOperator<@Nullable Object>> change : changes.entrySet()) {
                if (!alike(value, change.getValue().apply(value))) {
                    seen.add(key(place, change.getKey()));
                }
            }
        }
    }

    private static boolean alike(@Nullable Object value, @Nullable Object other) {
        return (value instanceof Map<?, ?> map && other instanceof Map<?, ?> changed)
                ? List.copyOf(map.entrySet()).equals(List.copyOf(changed.entrySet()))
                : Objects.equals(value, other);
    }
}
