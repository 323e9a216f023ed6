package dev.madang.application.memory;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can go wrong with any method, made of the types of what it takes and gives: a new port has these for nothing. */
final class DerivedFlaws {

    private DerivedFlaws() {}

    /** @param cases that can find it */
    record Derived(Flaw flaw, Set<String> cases) {}

    static Stream<Derived> of(Port<?> port, Rehearsal rehearsal) {
        return port.declared().flatMap(method -> {
            Set<String> cases = rehearsal.casesCalling(port.nameOf(method.getName()));
            return Stream.concat(
                    Stream.concat(calls(port, method), updates(port, method)).map(flaw -> new Derived(flaw, cases)),
                    values(port, method, rehearsal));
        });
    }

    private static Stream<Flaw> calls(Port<?> port, Method method) {
        if (method.getReturnType() != void.class) {
            return Stream.empty();
        }
        return Stream.of(
                port.around(method.getName(), "does nothing", store -> (call, honest) -> null),
                port.around(method.getName(), "works once", store -> {
                    AtomicBoolean done = new AtomicBoolean();
                    return (call, honest) -> done.getAndSet(true) ? null : honest.get();
                }));
    }

    private static Stream<Derived> values(Port<?> port, Method method, Rehearsal rehearsal) {
        return Place.of(port, method)
                .flatMap(place -> place.alterations()
                        .map(alteration ->
                                new Derived(place.flaw(alteration), rehearsal.casesSeeing(place, alteration)))
                        .filter(derived -> !derived.cases().isEmpty()));
    }

    /** Of what is kept, and so can be read, a part that stays as it was. */
    private static Stream<Flaw> updates(Port<?> port, Method method) {
        Class<?> type = method.getName().equals("update") ? method.getParameterTypes()[0] : Void.class;
        RecordComponent[] components = type.getRecordComponents();
        return components == null
                ? Stream.empty()
                : IntStream.range(1, components.length)
                        .boxed()
                        .filter(i -> !new Place(port, method, 0).ignores(components[i].getName()))
                        .map(i -> port.around(
                                "update", "keeps no new " + components[i].getName(), store -> (call, honest) -> {
                                    Object given = Objects.requireNonNull(
                                            call.arguments().get(0));
                                    Object known = kept(store, port, given);
                                    return known == null
                                            ? honest.get()
                                            : honest.with(List.of(Alteration.copied(
                                                    type,
                                                    given,
                                                    i,
                                                    value -> Alteration.component(known, components[i]))));
                                }));
    }

    /** By the first component, which is the id. */
    private static @Nullable Object kept(MemoryStore store, Port<?> port, Object given) {
        RecordComponent id = given.getClass().getRecordComponents()[0];
        Method find = port.declared()
                .filter(method -> method.getReturnType() == Optional.class)
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {long.class}))
                .findFirst()
                .orElseThrow();
        return ((Optional<?>) Objects.requireNonNull(
                        Port.invoke(find, store.port(port.type()), Alteration.component(given, id))))
                .orElse(null);
    }
}
