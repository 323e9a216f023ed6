package dev.madang.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** More than a thousand ways to run a script in somebody else's browser, put together of what {@code scripts.txt} has. */
final class Scripts {

    private static final int SEED = 1;
    private static final String COMMENT = "; ";
    private static final Pattern HEADING = Pattern.compile("\\[([a-z]+)]");
    private static final Pattern HIDDEN = Pattern.compile("\\\\u([0-9a-f]{4})");

    private final Map<String, List<String>> parts;

    private Scripts(Map<String, List<String>> parts) {
        this.parts = parts;
    }

    /** All distinct; mixed, so that any part of them has of each class. */
    static List<String> all() {
        List<String> all = new Scripts(read()).combined().distinct().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, new Random(SEED));
        return List.copyOf(all);
    }

    private Stream<String> combined() {
        return Stream.of(
                        each("elements", "values").map(pair -> '<' + pair.first() + pair.second()),
                        of("events").map(event -> "<x on" + event + "=alert(1) autofocus tabindex=1>x"),
                        of("events").map(event -> "\" on" + event + "=alert(1) autofocus x=\""),
                        each("links", "addresses").map(pair -> pair.first().replace("@", pair.second())),
                        each("ends", "payloads").map(pair -> pair.first() + pair.second()),
                        of("plain").flatMap(Disguise::allOf),
                        of("mutations"),
                        of("templates"))
                .flatMap(strings -> strings);
    }

    private record Pair(String first, String second) {}

    private Stream<String> of(String section) {
        return Objects.requireNonNull(parts.get(section)).stream();
    }

    private Stream<Pair> each(String firsts, String seconds) {
        return of(firsts).flatMap(first -> of(seconds).map(second -> new Pair(first, second)));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text().lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                section = sections.computeIfAbsent(heading.group(1), name -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith(COMMENT)) {
                section.add(HIDDEN.matcher(line)
                        .replaceAll(hidden ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(hidden.group(1), 16)))));
            }
        }
        return sections;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Scripts.class.getResourceAsStream("scripts.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
