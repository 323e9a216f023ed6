package dev.madang.web.api;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.domain.Refusal;
import dev.madang.web.Ids;
import dev.madang.web.Preference;
import dev.madang.web.access.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/** A request for a list: its parameters, of which the first of each name counts and an empty one doesn't, and its answer. */
public record Listing(HttpServletRequest request, HttpServletResponse response) {

    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    public @Nullable String parameter(String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** @throws Refusal {@code out-of-range} */
    public Limit limit() {
        String value = parameter("limit");
        if (value == null) {
            return Limit.DEFAULT;
        }
        OptionalLong number = Ids.parse(value);
        if (number.isEmpty() || number.getAsLong() > Limit.MAX) {
            throw Refusal.invalid("limit", "out-of-range", 1, Limit.MAX);
        }
        return new Limit((int) number.getAsLong());
    }

    /**
     * A moment as RFC 3339 has it; null for none.
     *
     * @throws Refusal {@code malformed}
     */
    @Nullable
    Instant moment(String name) {
        String value = parameter(name);
        if (value == null) {
            return null;
        }
        if (!MOMENT.matcher(value).matches()) {
            throw Refusal.invalid(name, "malformed");
        }
        try {
            return OffsetDateTime.parse(value.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(name, "malformed");
        }
    }

    /** Tells the client how many items the list has on all pages, where it prefers that. */
    void tellTotal(LongSupplier total) {
        if (Preference.COUNT.appliesTo(request, response)) {
            response.setHeader("Total-Count", String.valueOf(total.getAsLong()));
        }
    }

    /**
     * The cursor of a list in the order of ids; 0 for its start.
     *
     * @throws Refusal {@code malformed}
     */
    public long after() {
        return id("after", 0);
    }

    /**
     * Another cursor of such a list.
     *
     * @param start where the list starts
     * @throws Refusal {@code malformed}
     */
    public long id(String parameter, long start) {
        String value = parameter(parameter);
        return value == null ? start : Ids.parse(value).orElseThrow(() -> Refusal.invalid(parameter, "malformed"));
    }

    /**
     * The one with the name that the request asks for, if there is one; else a page of all, in the order of ids.
     *
     * @param parameter that takes the name
     */
    <T> List<T> byName(
            String parameter,
            Function<String, Optional<T>> named,
            LongSupplier total,
            BiFunction<Long, Limit, Page<T, Long>> page) {
        String name = parameter(parameter);
        if (name == null) {
            tellTotal(total);
            return answer(page.apply(after(), limit()), "after", "limit");
        }
        List<T> found = named.apply(name).stream().toList();
        tellTotal(found::size);
        return found;
    }

    /**
     * The page's items, with links to the next page and the one before, where there are any, that keep all other parameters. The
     * links are set here and not by a {@code ResponseEntity}, which flushes after its body: two packets for each list.
     *
     * @param cursor the parameter that takes the next page's cursor; {@code after} takes that of the one before
     */
    public <T> List<T> answer(Page<T, ?> page, String cursor, String... kept) {
        String links = Stream.of(link("next", cursor, page.next(), kept), link("prev", "after", page.previous(), kept))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (!links.isEmpty()) {
            response.setHeader(HttpHeaders.LINK, links);
        }
        return page.items();
    }

    private Optional<String> link(String relation, String cursor, @Nullable Object place, String... kept) {
        if (place == null) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : kept) {
            String value = parameter(name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        parameters.put(cursor, place.toString());
        return Optional.of('<' + PublicAddress.at(request.getRequestURI(), request) + '?' + query(parameters)
                + ">; rel=\"" + relation + '"');
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + '=' + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
