package dev.madang.defence.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to change the board, and how its users take it.
 *
 * @param mapping method and path, with {@code {id}} for the id of something that the sender may change
 * @param query with its question mark; may be empty
 * @param fields what it takes, each with a value that is fine, in JSON where that is its form; {@code #} stands for a number
 *     that nobody else has, {@value #POST} for a post that the sender may change
 */
record Write(String mapping, Sender sender, String query, List<Field> fields) {

    static final String POST = "{post}";

    enum Sender {
        GUEST,
        MEMBER,
        ADMIN
    }

    record Field(String name, String value) {}

    /**
     * @param mapping with the query, if there is one
     * @param fields names and values in turn
     */
    static Write of(String mapping, Sender sender, String... fields) {
        int path = mapping.replaceFirst("\\?.*", "").length();
        return new Write(
                mapping.substring(0, path),
                sender,
                mapping.substring(path),
                Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                        .map(i -> new Field(fields[i], fields[i + 1]))
                        .toList());
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
            return new Write(mapping, sender, reason == null ? "" : "?reason=" + encoded(reason), others);
        }
        if (reason == null) {
            return new Write(mapping, sender, query, others);
        }
        Field given = new Field("reason", isJson() ? '"' + reason + '"' : reason);
        return new Write(
                mapping,
                sender,
                query,
                Stream.concat(others.stream(), Stream.of(given)).toList());
    }

    /** These fields, one of which has another value. */
    List<Field> with(String name, String value) {
        return fields.stream()
                .map(field -> field.name().equals(name) ? new Field(name, value) : field)
                .toList();
    }

    String contentType() {
        return isJson() ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** As it is sent. */
    String body(List<Field> sent) {
        if (!isJson()) {
            return sent.stream()
                    .map(field -> encoded(field.name()) + '=' + encoded(field.value()))
                    .collect(Collectors.joining("&"));
        }
        String object = sent.stream()
                .map(field -> '"' + field.name() + "\":" + field.value())
                .collect(Collectors.joining(",", "{", "}"));
        return path().endsWith(":bulk") ? '[' + object + ']' : object;
    }

    /** But for what stands for something else. */
    private static String encoded(String text) {
        return text.equals(POST)
                ? text
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%23", "#");
    }

    /** Where the board says what is wrong with a field. */
    String place(String field) {
        return path().endsWith(":bulk") ? "[0]." + field : field;
    }

    /** @param ids by whole paths, or by what stands before the id in them */
    String resolve(Map<String, String> ids) {
        String collection = path().replaceFirst("/\\{.*", "");
        String id = ids.getOrDefault(path(), ids.getOrDefault(collection, ""));
        return path().replaceAll("\\{[a-z]+}", id);
    }

    @Override
    public String toString() {
        return mapping + query + " by " + sender;
    }
}
