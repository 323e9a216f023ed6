package dev.madang.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API's description, put together from a piece for each feature, in the words and with the line breaks of each:
 * making trees of them would take the start of the board several times as long.
 */
final class OpenApiDocument {

    /** How deep pieces meet: in a path, but in none of its methods; in a kind of components, but in no component. */
    private static final int SHARED = 3;

    private final JsonMapper json;
    private final Map<String, Object> whole = new LinkedHashMap<>();
    private final Map<JsonPointer, String> origins = new HashMap<>();

    OpenApiDocument(JsonMapper json) {
        this.json = json;
    }

    /** @throws IllegalStateException if the piece isn't JSON, or says what an earlier one has said */
    void add(Resource piece) throws IOException {
        String file = String.valueOf(piece.getFilename());
        byte[] text = piece.getContentAsByteArray();
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            merge(whole, new Piece(file, text, parser));
        } catch (JacksonException e) {
            throw new IllegalStateException(file + " of the API's description can't be read.", e);
        }
    }

    private void merge(Map<String, Object> object, Piece piece) {
        JsonParser parser = piece.parser;
        int depth = parser.streamReadContext().getNestingDepth();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonPointer place = parser.streamReadContext().pathAsPointer();
            Object known = object.getOrDefault(name, new LinkedHashMap<String, Object>());
            if (parser.nextToken() == JsonToken.START_OBJECT && depth < SHARED && known instanceof Map) {
                origins.putIfAbsent(place, piece.file);
                object.put(name, known);
                merge(members(known), piece);
            } else {
                claim(place, piece.file);
                object.put(name, piece.value());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object object) {
        return (Map<String, Object>) object;
    }

    private void claim(JsonPointer place, String file) {
        String other = origins.putIfAbsent(place, file);
        if (other != null) {
            throw new IllegalStateException(
                    "The API's description has %s twice: in %s and in %s.".formatted(place, other, file));
        }
    }

    byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(whole, "\n", out);
        return out.toByteArray();
    }

    private static void write(Map<?, ?> object, String end, ByteArrayOutputStream out) {
        String start = end.concat("  ");
        String separator = "";
        write("{", out);
        for (Map.Entry<?, ?> member : object.entrySet()) {
            write(String.join("", separator, start, "\"", (String) member.getKey(), "\": "), out);
            if (member.getValue() instanceof Map<?, ?> inner) {
                write(inner, start, out);
            } else {
                out.writeBytes((byte[]) member.getValue());
            }
            separator = ",";
        }
        write(end.concat("}"), out);
    }

    private static void write(String text, ByteArrayOutputStream out) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file, and how far it is read. */
    private static final class Piece {

        private final String file;
        private final byte[] text;
        private final JsonParser parser;

        Piece(String file, byte[] text, JsonParser parser) {
            this.file = file;
            this.text = text;
            this.parser = parser;
        }

        /** The text of the value that the parser has come to, which it passes. */
        byte[] value() {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getByteOffset();
            return Arrays.copyOfRange(text, start, end);
        }
    }
}
