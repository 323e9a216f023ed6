package dev.madang.api;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

record Reply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"([a-z]+)\"");

    @Nullable
    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** The value of one member of each item of a list. */
    List<String> each(String member) {
        return StreamSupport.stream(json().spliterator(), false)
                .map(item -> item.get(member).asString())
                .toList();
    }

    /** The fields at fault, each with its code: {@code username required}. */
    List<String> faults() {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(error ->
                        error.get("field").asString() + ' ' + error.get("code").asString())
                .toList();
    }

    /** Where the next page is; null on the last. */
    @Nullable
    String next() {
        return link("next");
    }

    /** Where the page before is; null on the first. */
    @Nullable
    String previous() {
        return link("prev");
    }

    private @Nullable String link(String relation) {
        return headers.firstValue("Link").stream()
                .flatMap(links -> LINK.matcher(links).results())
                .filter(link -> link.group(2).equals(relation))
                .map(link -> link.group(1))
                .findFirst()
                .orElse(null);
    }
}
