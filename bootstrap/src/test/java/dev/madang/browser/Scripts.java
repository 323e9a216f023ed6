package dev.madang.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A thousand ways to run a script in somebody else's browser: those of {@code scripts.txt}, alone and combined. */
final class Scripts {

    static final int COUNT = 1000;

    private static final Pattern HEADING = Pattern.compile("\\[([a-z]+)]");
    private static final Pattern HIDDEN = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Scripts() {}

    static List<String> all() {
        Map<String, List<String>> sections = read();
        List<String> all = Stream.of(
                        section(sections, "vectors").stream(),
                        section(sections, "events").stream()
                                .flatMap(event -> Stream.of(
                                        "<x on" + event + "=alert(1) autofocus tabindex=1>",
                                        "\" on" + event + "=alert(1) autofocus x=\"")),
                        section(sections, "before").stream()
                                .flatMap(before ->
                                        section(sections, "after").stream().map(after -> before + after)))
                .flatMap(scripts -> scripts)
                .distinct()
                .limit(COUNT)
                .toList();
        if (all.size() < COUNT) {
            throw new IllegalStateException("only " + all.size() + " scripts");
        }
        return all;
    }

    private static List<String> section(Map<String, List<String>> sections, String name) {
        return Objects.requireNonNull(sections.get(name));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text().lines().toList()) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                section = sections.computeIfAbsent(heading.group(1), name -> new ArrayList<>());
            } else if (!line.isBlank()) {
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
