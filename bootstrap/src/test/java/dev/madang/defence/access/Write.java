package dev.madang.defence.access;

import dev.madang.web.Codes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to change the board, and how its users take it.
 *
 * @param mapping method and path, with {@code {id}} for the id of something that the sender may change
 * @param query with its question mark; may be empty
 * @param fields what it takes, each with a value that is fine, in JSON where that is its form; {@code #} stands for a number
 *     that nobody else has, and a prop's name in braces for the prop
 * @param actions all that its field of that name takes; null if it has none
 */
record Write(
        String mapping,
        Sender sender,
        String query,
        List<Field> fields,
        @Nullable Class<? extends Enum<?>> actions) {

    enum Sender {
        GUEST,
        MEMBER,
        ADMIN
    }

    /** @param optional whether it may be blank */
    record Field(String name, String value, boolean optional) {

        Field(String name, String value) {
            this(name, value, false);
        }

        private static Field of(String name, String value) {
            return new Field(name.replace("?", ""), value, name.endsWith("?"));
        }

        /** Whether its value is a prop's name. */
        boolean isProp() {
            return value.startsWith("{");
        }

        private Field with(String other) {
            return new Field(name, other, optional);
        }
    }

    /**
     * @param mapping with the query, if there is one
     * @param fields names and values in turn; the name of one that may be blank ends in a question mark
     */
    static Write of(String mapping, Sender sender, String... fields) {
        int path = mapping.replaceFirst("\\?.*", "").length();
        return new Write(
                mapping.substring(0, path),
                sender,
                mapping.substring(path),
                Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                        .map(i -> Field.of(fields[i], fields[i + 1]))
                        .toList(),
                null);
    }

    /** The same, which takes any of these actions. */
    Write taking(Class<? extends Enum<?>> any) {
        return new Write(mapping, sender, query, fields, any);
    }

    /** The same, with each action that it takes: one after the other, they can all be taken. */
    List<Write> variants() {
        return actions == null
                ? List.of(this)
                : Arrays.stream(actions.getEnumConstants())
                        .map(Codes::of)
                        .map(action -> of(query, with("action", isJson() ? '"' + action + '"' : action)))
                        .toList();
    }

    private Write of(String otherQuery, List<Field> others) {
        return new Write(mapping, sender, otherQuery, others, actions);
    }

    boolean isJson() {
        return path().startsWith("/api/");
    }

    String method() {
        return mapping.substring(0, mapping.indexOf(' '));
    }

    String path() {
        return mapping.substring(mapping.indexOf(' ') + 1);
    }

    boolean takes(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** Whether it is told why it is done. */
    boolean hasReason() {
        return takes("reason") || !query.isEmpty();
    }

    /** The same, with another reason; null for none. */
    Write because(@Nullable String reason) {
        List<Field> others =
                fields.stream().filter(field -> !field.name().equals("reason")).toList();
        if (!takes("reason")) {
            return of(reason == null ? "" : "?reason=" + encoded(reason), others);
        }
        if (reason == null) {
            return of(query, others);
        }
        Field given = new Field("reason", isJson() ? '"' + reason + '"' : reason);
        return of(query, Stream.concat(others.stream(), Stream.of(given)).toList());
    }

    /** These fields, one of which has another value. */
    List<Field> with(String name, String value) {
        return fields.stream()
                .map(field -> field.name().equals(name) ? field.with(value) : field)
                .toList();
    }

    String contentType() {
        return isJson() ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** As it is sent. */
    String body(List<Field> sent) {
        if (!isJson()) {
            return sent.stream()
                    .map(field ->
                            encoded(field.name()) + '=' + (field.isProp() ? field.value() : encoded(field.value())))
                    .collect(Collectors.joining("&"));
        }
        String object = sent.stream()
                .map(field -> '"' + field.name() + "\":" + field.value())
                .collect(Collectors.joining(",", "{", "}"));
        return path().endsWith(":bulk") ? '[' + object + ']' : object;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%23", "#");
    }

    /** Where the board says what is wrong with a field. */
    String place(String field) {
        return path().endsWith(":bulk") ? "[0]." + field : field;
    }

    /** @param props by whole paths, or by what stands before the id in them */
    String resolve(Map<String, String> props) {
        String collection = path().replaceFirst("/\\{.*", "");
        String id = props.getOrDefault(path(), props.getOrDefault(collection, ""));
        return filled(path(), id);
    }

    /** A path with what stands for its variables, in their order and with commas between them. */
    static String filled(String path, String values) {
        String filled = path;
        for (String value : values.split(",", -1)) {
            filled = filled.replaceFirst("\\{[a-zA-Z]+}", Matcher.quoteReplacement(value));
        }
        return filled;
    }

    @Override
    public String toString() {
        return mapping + query + " by " + sender;
    }
}
