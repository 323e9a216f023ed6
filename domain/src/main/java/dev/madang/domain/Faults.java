package dev.madang.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Collects the faults of several fields, so that a refusal names all of them at once rather than the first. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /**
     * Makes a value; where the domain refuses it, its faults are kept under {@code field}.
     *
     * @return empty if the value was refused
     * @throws Refusal if it was refused for another reason than an invalid field, likewise with the place
     */
    public <T> Optional<T> check(String field, Supplier<T> value) {
        return collect(value, fault -> fault.in(field));
    }

    /**
     * Does work on a list or an element of one; where the domain refuses it, its faults are kept with their place.
     *
     * @param path stands before the field of each fault, such as {@code [3].}
     * @return empty if the work was refused
     * @throws Refusal if it was refused for another reason than an invalid field, likewise with the place
     */
    public <T> Optional<T> within(String path, Supplier<T> work) {
        return collect(work, fault -> fault.in(path + fault.field()));
    }

    /**
     * Does work on each of a list.
     *
     * @param path of each by its place, as {@link #within} takes it
     * @throws Refusal the faults of all at once
     */
    public static <T, R> List<R> each(List<T> items, IntFunction<String> path, Function<T, R> work) {
        Faults faults = new Faults();
        List<R> results = IntStream.range(0, items.size())
                .mapToObj(i -> faults.within(path.apply(i), () -> work.apply(items.get(i))))
                .flatMap(Optional::stream)
                .toList();
        faults.refuse();
        return results;
    }

    /** @throws Refusal with all faults found so far, if there is one */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found);
        }
    }

    private <T> Optional<T> collect(Supplier<T> work, UnaryOperator<Fault> place) {
        try {
            return Optional.of(work.get());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal.kind() == Refusal.Kind.CONFLICT ? refusal.at(place) : refusal;
            }
            refusal.faults().stream().map(place).forEach(found::add);
            return Optional.empty();
        }
    }
}
