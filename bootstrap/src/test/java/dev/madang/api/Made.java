package dev.madang.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up parameters and bodies: most as their schemas have them, some at their limits, some nothing like them.
 *
 * @param ids of things that there are
 */
record Made(Document document, Random random, List<Long> ids) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int HUGE = 100_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "mina",
            "안녕하세요",
            "e\u0301",
            "\u202egnp.exe",
            "\u0000",
            "a\u0007b",
            "🌱".repeat(50),
            "x".repeat(101),
            "' or 1=1 --",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "${7*7}",
            "2026-11-23T00:00:00Z",
            "9999999999999999999",
            "-1",
            "null");

    String path(String path, JsonNode operation, JsonNode shared) {
        String id = random.nextInt(4) == 0 ? "" + random.nextInt(100_000) : "" + ids.get(random.nextInt(ids.size()));
        String query = Stream.of(operation, shared)
                .flatMap(place -> place.path("parameters").valueStream())
                .map(document::resolve)
                .filter(parameter -> parameter.path("in").asString().equals("query") && random.nextInt(3) == 0)
                .map(parameter -> parameter.get("name").asString()
                        + '='
                        + URLEncoder.encode(parameter(parameter), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path.replace("{id}", id).replaceAll("\\{[a-z]+}", random.nextInt(4) == 0 ? "" + random.nextInt(9) : "1")
                + (query.isEmpty() ? "" : '?' + query);
    }

    private String parameter(JsonNode parameter) {
        JsonNode made = value(document.resolve(parameter.path("schema")), 0);
        return made.isString() ? made.asString() : made.toString();
    }

    String body(JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content").path("application/json");
        if (content.isMissingNode()) {
            return "";
        }
        return switch (random.nextInt(13)) {
            case 0 -> "";
            case 1 -> "{";
            case 2 -> "[".repeat(40) + "]".repeat(40);
            case 3 -> anything(0).toString();
            case 4 -> huge(content).toString();
            case 5, 6, 7 -> content.path("example").toString();
            default -> value(document.resolve(content.get("schema")), 0).toString();
        };
    }

    /** The example, with more in one of its members than any may have. */
    private JsonNode huge(JsonNode content) {
        if (!(content.path("example").deepCopy() instanceof ObjectNode object)) {
            return JSON.getNodeFactory().stringNode("x".repeat(HUGE));
        }
        List<String> names = List.copyOf(object.propertyNames());
        return object.put(names.get(random.nextInt(names.size())), "가".repeat(HUGE));
    }

    String contentType() {
        return random.nextInt(15) == 0 ? "text/plain" : "application/json";
    }

    private JsonNode value(JsonNode given, int depth) {
        JsonNode schema = document.resolve(given);
        if (random.nextInt(10) == 0) {
            return anything(depth);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" ->
                JSON.getNodeFactory().numberNode(random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(40));
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "null" -> JSON.getNodeFactory().nullNode();
            default -> JSON.getNodeFactory().stringNode(text(schema));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asString() : type.asString("string");
    }

    private String text(JsonNode schema) {
        if (schema.path("format").asString("").equals("date-time")) {
            return "2026-11-" + (10 + random.nextInt(20)) + "T00:00:00Z";
        }
        int most = Math.min(schema.path("maxLength").asInt(80), 300);
        return switch (random.nextInt(5)) {
            case 0 -> "가".repeat(most);
            case 1 -> "x".repeat(most + 1);
            case 2 -> TEXTS.get(random.nextInt(TEXTS.size()));
            default -> "word" + random.nextInt(1_000) + "@example.com";
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(10) > 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        if (random.nextInt(5) == 0) {
            object.set("role", anything(depth));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.createArrayNode();
        int most = random.nextInt(15) == 0 ? 1_001 : 4;
        IntStream.range(0, random.nextInt(most)).forEach(i -> array.add(value(schema.path("items"), depth + 1)));
        return array;
    }

    private JsonNode anything(int depth) {
        List<JsonNode> things = new ArrayList<>(List.of(
                JSON.getNodeFactory().nullNode(),
                JSON.getNodeFactory().booleanNode(true),
                JSON.getNodeFactory().numberNode(random.nextInt()),
                JSON.getNodeFactory().numberNode(-0.5),
                JSON.getNodeFactory().stringNode(TEXTS.get(random.nextInt(TEXTS.size())))));
        if (depth < 3) {
            things.add(JSON.createArrayNode().add(anything(depth + 1)));
            things.add(JSON.createObjectNode().set("x", anything(depth + 1)));
        }
        return things.get(random.nextInt(things.size()));
    }
}
