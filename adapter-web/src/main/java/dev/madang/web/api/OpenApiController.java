package dev.madang.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands out the API's description, OpenAPI 3.1, whose pieces are in the folder {@code openapi} beside this class. They are
 * put together when it is first asked for.
 */
@RestController
class OpenApiController {

    /** The pieces, in their order. */
    static final List<String> PIECES =
            List.of("base", "user", "post", "tag", "stats", "post-moderation", "user-action", "moderation", "mode");

    private final Supplier<byte[]> document;
    private final Supplier<String> etag;

    OpenApiController(JsonMapper json) {
        document = SingletonSupplier.of(() -> document(json));
        etag = SingletonSupplier.of(() -> '"' + DigestUtils.md5DigestAsHex(document.get()) + '"');
    }

    private static byte[] document(JsonMapper json) {
        OpenApiDocument whole = new OpenApiDocument(json);
        try {
            for (String piece : PIECES) {
                whole.add(new ClassPathResource("openapi/" + piece + ".json", OpenApiController.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toBytes();
    }

    @GetMapping(path = "/openapi.json", produces = "application/json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .eTag(etag.get())
                .cacheControl(CacheControl.noCache())
                .body(document.get());
    }
}
