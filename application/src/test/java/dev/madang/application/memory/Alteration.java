package dev.madang.application.memory;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to make another value of the same type.
 *
 * @param subject of the part that is another: {@code post.title}
 * @param sentence what it is, as what follows "with"
 * @param start makes the function anew, as some remember values
 */
record Alteration(String subject, String sentence, Supplier<UnaryOperator<@Nullable Object>> start) {

    /** All that are known of a type, and of what values of it hold. */
    static Stream<Alteration> of(String name, AnnotatedType type) {
        Stream<Alteration> absent = type.isAnnotationPresent(Nullable.class)
                ? Stream.of(new Alteration(name, "no " + name, () -> value -> null))
                : Stream.empty();
        return Stream.concat(absent, within(name, type));
    }

    private static Stream<Alteration> within(String name, AnnotatedType annotated) {
        Type type = annotated.getType();
        Stream<Alteration> first = Stream.of(first(name));
        if (type == int.class) {
            return Stream.concat(first, Stream.of(more(name, n -> (int) n + 1), less(name, n -> (int) n - 1)));
        }
        if (type == long.class) {
            return Stream.concat(first, Stream.of(more(name, n -> (long) n + 1), less(name, n -> (long) n - 1)));
        }
        if (type == boolean.class) {
            return Stream.of(stateless(name, "the opposite of the " + name, value -> !(boolean) value));
        }
        if (type == Instant.class) {
            return Stream.concat(first, times(name));
        }
        if (annotated instanceof AnnotatedParameterizedType of) {
            return several(name, of);
        }
        if (type instanceof Class<?> of && of.isRecord() && of.getRecordComponents().length > 1) {
            return components(name, of);
        }
        return first;
    }

    private static Alteration stateless(String name, String sentence, UnaryOperator<Object> change) {
        return new Alteration(name, sentence, () -> unlessNull(change));
    }

    private static Alteration more(String name, UnaryOperator<Object> change) {
        return stateless(name, "one more than the " + name, change);
    }

    private static Alteration less(String name, UnaryOperator<Object> change) {
        return stateless(name, "one less than the " + name, change);
    }

    /** What a value that is kept once and not again, or not asked for, looks like. */
    private static Alteration first(String name) {
        return new Alteration(name, "the first " + name + " ever", () -> {
            AtomicReference<@Nullable Object> first = new AtomicReference<>();
            return unlessNull(value -> {
                first.compareAndSet(null, value);
                return first.get();
            });
        });
    }

    private static Stream<Alteration> times(String name) {
        return Stream.of(
                stateless(
                        name,
                        "the millisecond of the " + name,
                        time -> ((Instant) time).truncatedTo(ChronoUnit.MILLIS)),
                stateless(name, "the next microsecond of the " + name, time -> ((Instant) time).plusNanos(1000)));
    }

    private static Stream<Alteration> several(String name, AnnotatedParameterizedType type) {
        Type raw = ((ParameterizedType) type.getType()).getRawType();
        AnnotatedType item = type.getAnnotatedActualTypeArguments()[0];
        if (raw == Optional.class) {
            return Stream.concat(
                    Stream.of(stateless(name, "no " + name, value -> Optional.empty())),
                    of(name, item).map(one -> one.each((value, change) -> ((Optional<?>) value).map(change))));
        }
        if (raw == Map.class) {
            return maps(name);
        }
        if (raw != List.class && raw != Collection.class) {
            return Stream.empty();
        }
        Stream<Alteration> order = raw == List.class
                ? Stream.of(list(name, "the " + name + " backwards", Alteration::backwards))
                : Stream.empty();
        return Stream.of(order, lists(name), of(name, item).map(one -> one.each(Alteration::eachOf)))
                .flatMap(all -> all);
    }

    private static Stream<Alteration> maps(String name) {
        return Stream.of(
                stateless(name, "nothing of the " + name, value -> Map.of()),
                stateless("order of the " + name, "the " + name + " backwards", value -> {
                    Map<?, ?> entries = (Map<?, ?>) value;
                    Map<Object, Object> backwards = new LinkedHashMap<>();
                    backwards(List.copyOf(entries.keySet())).forEach(key -> backwards.put(key, entries.get(key)));
                    return backwards;
                }));
    }

    private static Stream<Alteration> lists(String name) {
        return Stream.of(
                list(name, "nothing of the " + name, items -> List.of()),
                list(
                        name,
                        "all but the first of the " + name,
                        items -> items.subList(Math.min(1, items.size()), items.size())),
                list(
                        name,
                        "all but the last of the " + name,
                        items -> items.subList(0, Math.max(0, items.size() - 1))));
    }

    private static List<Object> backwards(List<?> items) {
        List<Object> backwards = new ArrayList<>(items);
        Collections.reverse(backwards);
        return backwards;
    }

    private static List<@Nullable Object> eachOf(Object items, UnaryOperator<@Nullable Object> change) {
        List<@Nullable Object> changed = new ArrayList<>();
        ((Collection<?>) items).forEach(item -> changed.add(change.apply(item)));
        return changed;
    }

    private static Alteration list(String name, String sentence, UnaryOperator<List<?>> change) {
        return stateless(name, sentence, value -> change.apply(List.copyOf((Collection<?>) value)));
    }

    private static Stream<Alteration> components(String name, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return IntStream.range(0, components.length)
                .boxed()
                .flatMap(i -> of(name + '.' + components[i].getName(), components[i].getAnnotatedType())
                        .map(one -> new Alteration(one.subject, one.sentence, () -> {
                            UnaryOperator<@Nullable Object> change = one.start.get();
                            return unlessNull(value -> copied(type, value, i, change));
                        })));
    }

    /** A copy of a record of which one component, by its place, is changed. */
    static Object copied(Class<?> type, Object value, int altered, UnaryOperator<@Nullable Object> change) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = component(value, components[i]);
            }
            values[altered] = change.apply(values[altered]);
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Object component(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Alteration each(BiFunction<Object, UnaryOperator<@Nullable Object>, Object> mapped) {
        return new Alteration(subject, sentence, () -> {
            UnaryOperator<@Nullable Object> change = start.get();
            return unlessNull(value -> mapped.apply(value, change));
        });
    }

    private static UnaryOperator<@Nullable Object> unlessNull(Function<Object, ? extends @Nullable Object> change) {
        return value -> value == null ? null : change.apply(value);
    }
}
