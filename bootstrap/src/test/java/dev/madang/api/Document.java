package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, as something to hold requests and answers against. */
final class Document {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode root;

    Document(String text) {
        root = JSON.readTree(text);
    }

    Stream<Map.Entry<String, JsonNode>> paths() {
        return root.get("paths").properties().stream();
    }

    /** The names of the parameters that an operation takes in the query. */
    List<String> queryParameters(String route) {
        return parameters(route, "query");
    }

    /** Likewise, in headers. */
    List<String> headerParameters(String route) {
        return parameters(route, "header");
    }

    private List<String> parameters(String route, String place) {
        String[] parts = route.split(" ", 2);
        JsonNode item = root.path("paths").path(parts[1]);
        return Stream.of(item, item.path(parts[0].toLowerCase(Locale.ROOT)))
                .flatMap(level -> level.path("parameters").valueStream())
                .map(this::resolve)
                .filter(parameter -> parameter.get("in").asString().equals(place))
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }

    /** Asserts that the document knows an answer to this request with this status, type and form. */
    void assertDescribes(String method, String path, int status, @Nullable String contentType, String body) {
        JsonNode operation = operation(method, path);
        JsonNode responses = operation.get("responses");
        JsonNode response =
                resolve(responses.has("" + status) ? responses.get("" + status) : responses.path("default"));
        assertThat(response.isMissingNode())
                .as("%s %s gives %d", method, path, status)
                .isFalse();
        if (body.isEmpty()) {
            return;
        }
        String type = String.valueOf(contentType).replaceFirst(";.*", "");
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("%s %s gives %d in %s", method, path, status, contentType)
                .isFalse();
        assertValid(
                content.get("schema"),
                type.equals("text/html") ? JSON.getNodeFactory().stringNode(body) : JSON.readTree(body));
    }

    void assertValid(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", root.get("components"));
        Schema compiled = SCHEMAS.getSchema(whole);
        assertThat(compiled.validate(value)).as("%s", value).isEmpty();
    }

    /** Follows a reference within the document, if the node is one. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    private JsonNode operation(String method, String path) {
        return paths().filter(entry -> Pattern.matches(entry.getKey().replaceAll("\\{[a-z]+}", "[0-9]+"), path))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst()
                .orElseThrow(() -> new AssertionError("The document has no " + method + ' ' + path));
    }
}
