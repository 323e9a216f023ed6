package dev.madang.web.api;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Hands out the API's description, OpenAPI 3.1, whose pieces are in the folder {@code openapi} beside this class. */
@RestController
class OpenApiController {

    /** The pieces, in their order; to look for them would take the start of the board several times as long. */
    static final List<String> PIECES =
            List.of("base", "user", "post", "tag", "stats", "post-moderation", "user-action", "moderation", "mode");

    private final byte[] document;
    private final String etag;

    OpenApiController(JsonMapper json) throws IOException {
        OpenApiDocument whole = new OpenApiDocument(json);
        for (String piece : PIECES) {
            whole.add(new ClassPathResource("openapi/" + piece + ".json", OpenApiController.class));
        }
        document = whole.toBytes();
        etag = '"' + DigestUtils.md5DigestAsHex(document) + '"';
    }

    @GetMapping(path = "/openapi.json", produces = "application/json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noCache())
                .body(document);
    }
}
