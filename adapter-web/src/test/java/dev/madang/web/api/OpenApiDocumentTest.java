package dev.madang.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.madang.web.piece.Pieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDocumentTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/madang/web/api/openapi");
    private static final String USERS = """
            {"paths": {"/api/users": {"get": {"operationId": "browseUsers"}}}}""";

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Test
    void isMadeOfEveryPieceInTheFolder() {
        assertThat(Pieces.of(OpenApiController.class, "openapi"))
                .extracting(Resource::getFilename)
                .containsExactly(names());
    }

    @Test
    void hasNoPieceThatSaysSomethingTwice() throws IOException {
        for (String piece : names()) {
            assertThat(json.readTree(Files.readString(FOLDER.resolve(piece))).propertyNames())
                    .as(piece)
                    .isNotEmpty();
        }
    }

    /** In their order. */
    private static String[] names() {
        String[] names = Objects.requireNonNull(FOLDER.toFile().list());
        Arrays.sort(names);
        return names;
    }

    @Test
    void hasTheTagsOfAllPieces() throws IOException {
        String described = merged(
                piece("base.json", "{\"tags\": []}"),
                piece("post.json", "{\"tags\": [{\"name\": \"posts\"}]}"),
                piece("user.json", "{\"tags\": [{\"name\": \"users\"}, {\"name\": \"guests\"}]}"));

        assertThat(tree(described)
                        .path("tags")
                        .valueStream()
                        .map(tag -> tag.path("name").asString("")))
                .containsExactly("posts", "users", "guests");
    }

    @Test
    void hasOnePieceForATag() {
        String tags = "{\"tags\": [{\"name\": \"users\"}]}";
        assertThatIllegalStateException()
                .isThrownBy(() -> merged(piece("users.json", tags), piece("people.json", tags)))
                .withMessage(
                        "The piece people.json of the API's description can't be added: /tags/users is in another piece, too.");
    }

    @Test
    void hasAllThatItsPiecesSay() throws IOException {
        String described = merged(piece("base.json", """
                        {"openapi": "3.1.0", "tags": [{"name": "글"}], "paths": {}, "components": {}}"""), piece("users.json", USERS), piece("posts.json", """
                        {"paths": {"/api/users": {"post": {"deprecated": true}}, "/api/posts": {"get": {}}},
                         "components": {"schemas": {"Post": {"type": "object"}}}}"""));

        assertThat(json.readTree(described)).isEqualTo(tree("""
                        {"openapi": "3.1.0", "tags": [{"name": "글"}],
                         "paths": {
                           "/api/users": {"get": {"operationId": "browseUsers"}, "post": {"deprecated": true}},
                           "/api/posts": {"get": {}}},
                         "components": {"schemas": {"Post": {"type": "object"}}}}"""));
    }

    @Test
    void keepsTheOrderOfItsPieces() throws IOException {
        assertThat(tree(merged(new FileSystemResource(FOLDER.resolve("base.json"))))
                        .propertyNames())
                .containsExactly("openapi", "info", "servers", "tags", "paths", "components");
    }

    @Test
    void hasOnePieceForAMethodOfAPath() {
        assertThatIllegalStateException()
                .isThrownBy(() -> merged(piece("users.json", USERS), piece("people.json", USERS)))
                .withMessage(
                        "The piece people.json of the API's description can't be added: /paths//api/users/get is in another piece, too.");
    }

    @Test
    void hasOnePieceForAComponent() {
        String component = """
                {"components": {"schemas": {"User": {"type": "object"}}}}""";
        assertThatIllegalStateException()
                .isThrownBy(() -> merged(piece("users.json", component), piece("people.json", component)))
                .withMessage(
                        "The piece people.json of the API's description can't be added: /components/schemas/User is in another piece, too.");
    }

    @ParameterizedTest
    @CsvSource({"[], []", "[], {}", "{}, []"})
    void hasOnePieceForWhatIsNoObject(String one, String other) {
        assertThatIllegalStateException()
                .isThrownBy(() -> merged(
                        piece("a.json", "{\"servers\": %s}".formatted(one)),
                        piece("b.json", "{\"servers\": %s}".formatted(other))))
                .withMessage(
                        "The piece b.json of the API's description can't be added: /servers is in another piece, too.");
    }

    @Test
    void namesAPieceThatIsNoJson() {
        assertThatIllegalStateException()
                .isThrownBy(() -> merged(piece("users.json", "{\"paths\": {<<<<<<<")))
                .withMessageStartingWith("The piece users.json of the API's description can't be added: ");
    }

    private JsonNode tree(String text) {
        return json.readTree(text);
    }

    private String merged(Resource... pieces) throws IOException {
        OpenApiDocument document = new OpenApiDocument(json);
        for (Resource piece : List.of(pieces)) {
            document.add(piece);
        }
        return new String(document.toBytes(), UTF_8);
    }

    private static Resource piece(String name, String text) {
        return new ByteArrayResource(text.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
