package dev.madang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a client of the API may prefer in {@code Prefer} (RFC 7240). */
public enum Preference {
    /** That a request which isn't understood as a whole is refused. */
    STRICT("handling", "strict"),
    /** That a list tells how many items it has on all of its pages. */
    COUNT("count", "exact");

    public static final String HEADER = "Prefer";
    private static final String APPLIED = "Preference-Applied";

    /** No value that the board knows has one of these in it. */
    private static final Pattern QUOTED_SEPARATORS = Pattern.compile("\"[^\",;=]*+[,;=][^\"]*+\"");

    private final String name;
    private final String value;

    Preference(String name, String value) {
        this.name = name;
        this.value = value;
    }

    /** Those that a request has; of a name that it has twice, the first counts. */
    public static Set<Preference> of(HttpServletRequest request) {
        Enumeration<String> lines = request.getHeaders(HEADER);
        return lines.hasMoreElements() ? parse(String.join(",", Collections.list(lines))) : Set.of();
    }

    private static Set<Preference> parse(String header) {
        Map<String, String> given = new HashMap<>();
        for (String item : QUOTED_SEPARATORS.matcher(header).replaceAll("").split(",", -1)) {
            String[] parts = item.split(";", 2)[0].split("=", 2);
            given.putIfAbsent(parts[0].strip().toLowerCase(Locale.ROOT), parts.length == 1 ? "" : unquoted(parts[1]));
        }
        return Arrays.stream(values())
                .filter(preference -> preference.value.equals(given.get(preference.name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String unquoted(String value) {
        return value.strip().replaceFirst("^\"(.*)\"$", "$1");
    }

    /** Whether the request has it; if so, the answer says that it was heeded. */
    public boolean appliesTo(HttpServletRequest request, HttpServletResponse response) {
        boolean applies = of(request).contains(this);
        if (applies && !response.getHeaders(APPLIED).contains(name + '=' + value)) {
            response.addHeader(APPLIED, name + '=' + value);
        }
        return applies;
    }
}
