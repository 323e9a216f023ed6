package dev.madang.application.memory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.madang.application.store.Store;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * The contract, run once on a store without a flaw: which methods each case calls, which alterations of what passes would make
 * a difference in it, and how long it takes. No other case can find such a flaw, and the quickest is the first to try.
 */
final class Rehearsal implements TestExecutionListener {

    /** Of the quickest cases, how many are tried before more. */
    private static final int FEW = 12;

    private final Map<String, Set<String>> casesCalling = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> casesSeeing = new ConcurrentHashMap<>();
    private final Map<String, Long> times = new ConcurrentHashMap<>();
    private volatile String present = "";

    private Rehearsal() {}

    private static final class Once {
        private static final Rehearsal DONE = rehearse();
    }

    static Rehearsal done() {
        return Once.DONE;
    }

    private static Rehearsal rehearse() {
        Rehearsal rehearsal = new Rehearsal();
        List<String> failures =
                Trial.failures(rehearsal::open, Stream.of(List.of(selectClass(Trial.Accused.class))), rehearsal);
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the contract fails without a flaw: " + failures);
        }
        return rehearsal;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            present = test.getUniqueId();
            times.put(present, -System.nanoTime());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        times.computeIfPresent(test.getUniqueId(), (id, start) -> start + System.nanoTime());
    }

    Set<String> casesCalling(String method) {
        return casesCalling.getOrDefault(method, Set.of());
    }

    Set<String> casesSeeing(Place place, Alteration alteration) {
        return casesSeeing.getOrDefault(key(place, alteration), Set.of());
    }

    Set<String> cases() {
        return times.keySet();
    }

    /** The quickest first. */
    Stream<List<? extends DiscoverySelector>> portions(Collection<String> cases) {
        List<? extends DiscoverySelector> ordered = cases.stream()
                .sorted(Comparator.comparing(times::get))
                .map(id -> selectUniqueId(id))
                .toList();
        int few = Math.min(FEW, ordered.size());
        int more = Math.min(FEW * FEW, ordered.size());
        return Stream.of(ordered.subList(0, few), ordered.subList(few, more), ordered.subList(more, ordered.size()));
    }

    private static String key(Place place, Alteration alteration) {
        // The port, as two may have a method of one interface.
        return String.join(
                " ",
                place.port().type().getName(),
                place.method().toString(),
                String.valueOf(place.argument()),
                alteration.sentence());
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
                        watching(
                                port.nameOf(method.getName()),
                                Place.of(port, method).map(Watched::new).toList())));
        return port.around(store, method -> Objects.requireNonNull(methods.get(method)));
    }

    private Port.Around watching(String method, List<Watched> places) {
        return (call, honest) -> {
            note(casesCalling, method);
            Object answer = honest.get();
            places.forEach(place -> place.pass(call, answer));
            return answer;
        };
    }

    private void note(Map<String, Set<String>> cases, String what) {
        cases.computeIfAbsent(what, unseen -> ConcurrentHashMap.newKeySet()).add(present);
    }

    private final class Watched {

        private final Place place;
        private final Map<Alteration, UnaryOperator<@Nullable Object>> changes = new HashMap<>();
        private final Set<Alteration> seen = new HashSet<>();

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
                Object other = change.getValue().apply(value);
                if (!seen.contains(change.getKey()) && !alike(value, other)) {
                    seen.add(change.getKey());
                    note(casesSeeing, key(place, change.getKey()));
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
