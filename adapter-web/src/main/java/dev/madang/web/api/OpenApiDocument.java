package dev.madang.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's description, put together from a piece for each feature. */
final class OpenApiDocument {

    /** What an operation has whose answers hold secrets; the document itself hasn't. */
    private static final String NEVER_KEPT = "x-never-kept";

    /** How deep pieces meet: in a path, but in none of its methods; in a kind of components, but in no component. */
    private static final int SHARED = 3;

    /** The one list that pieces share: a tag for each feature. */
    private static final String TAGS = "/tags";

    private final JsonMapper json;
    private final ObjectNode whole;

    OpenApiDocument(JsonMapper json) {
        this.json = json;
        this.whole = json.createObjectNode();
    }

    /** @throws IllegalStateException if the piece isn't JSON, or says what an earlier one has said */
    void add(Resource piece) throws IOException {
        try (InputStream text = piece.getInputStream()) {
            merge(whole, json.readTree(text), "", SHARED);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The piece " + piece.getFilename() + " of the API's description can't be added: " + e.getMessage(),
                    e);
        }
    }

    private static void merge(ObjectNode object, JsonNode piece, String place, int deep) {
        for (Map.Entry<String, JsonNode> member : piece.properties()) {
            JsonNode known = object.get(member.getKey());
            String there = place + '/' + member.getKey();
            if (known == null) {
                object.set(member.getKey(), member.getValue());
            } else if (deep > 1
                    && known instanceof ObjectNode shared
                    && member.getValue().isObject()) {
                merge(shared, member.getValue(), there, deep - 1);
            } else if (there.equals(TAGS)
                    && known instanceof ArrayNode tags
                    && member.getValue().isArray()) {
                member.getValue().forEach(tag -> add(tags, tag));
            } else {
                throw new IllegalArgumentException(there + " is in another piece, too.");
            }
        }
    }

    private static void add(ArrayNode tags, JsonNode tag) {
        String name = tag.path("name").asString("");
        if (tags.valueStream().anyMatch(known -> known.path("name").asString("").equals(name))) {
            throw new IllegalArgumentException(TAGS + '/' + name + " is in another piece, too.");
        }
        tags.add(tag);
    }

    /** @param url of the only server that the document names */
    void serveAt(String url) {
        ((ObjectNode) whole.at("/servers/0")).put("url", url);
    }

    /** Every POST can be sent under a key. */
    void takeKeys() {
        for (JsonNode path : whole.path("paths")) {
            if (path.get("post") instanceof ObjectNode operation && operation.remove(NEVER_KEPT) == null) {
                operation.withArray("parameters").add(reference("parameters/IdempotencyKey"));
                ObjectNode responses = operation.withObject("responses");
                responses.putIfAbsent("409", reference("responses/InProgress"));
                responses.putIfAbsent("422", reference("responses/KeyReused"));
            }
        }
    }

    private ObjectNode reference(String component) {
        return json.createObjectNode().put("$ref", "#/components/" + component);
    }

    byte[] toBytes() {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }
}
