package dev.madang.web;

import dev.madang.domain.Refusal;
import dev.madang.domain.recommendation.Span;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which order a request wants posts. */
public final class Sorting {

    private static final String SORT = "sort";
    private static final String WITHIN = "within";

    /** What only a list by date, or a search, takes. */
    private static final List<String> OTHERS = List.of("q", "author", "tag", "since", "until", "after");

    private enum Order {
        NEWEST,
        RECOMMENDED
    }

    private Sorting() {}

    /**
     * The span of which the most recommended posts are to come first; null if the newest are.
     *
     * @throws Refusal {@code no-choice}; {@code contradictory} of what else the request says; {@code required} if it names a
     *     span for another order
     */
    public static @Nullable Span of(HttpServletRequest request) {
        String sort = parameter(request, SORT);
        String within = parameter(request, WITHIN);
        if (sort.isEmpty() || choice(SORT, sort, Order.class) == Order.NEWEST) {
            if (!within.isEmpty()) {
                throw sort.isEmpty()
                        ? Refusal.invalid(SORT, "required")
                        : Refusal.invalid(WITHIN, "contradictory", SORT);
            }
            return null;
        }
        OTHERS.stream()
                .filter(name -> !parameter(request, name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid(name, "contradictory", SORT);
                });
        return within.isEmpty() ? Span.WEEK : choice(WITHIN, within, Span.class);
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Codes.of(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        name,
                        "no-choice",
                        Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "))));
    }
}
