package dev.madang.web.api;

import dev.madang.web.access.PublicAddress;
import dev.madang.web.cache.SharedResponse;
import dev.madang.web.piece.Pieces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands out the API's description, OpenAPI 3.1, whose pieces are in the folder {@code openapi} beside this class: the base
 * first, then the others by their names. They are put together when it is first asked for.
 */
@RestController
class OpenApiController {

    private static final String BASE = "base.json";

    private final Supplier<byte[]> document;
    private final Supplier<String> etag;

    OpenApiController(JsonMapper json, PublicAddress publicAddress) {
        document = SingletonSupplier.of(() -> document(json, publicAddress.prefix()));
        etag = SingletonSupplier.of(() -> '"' + DigestUtils.md5DigestAsHex(document.get()) + '"');
    }

    private static byte[] document(JsonMapper json, String prefix) {
        OpenApiDocument whole = new OpenApiDocument(json);
        try {
            for (Resource piece : pieces()) {
                whole.add(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        whole.takeKeys();
        if (!prefix.isEmpty()) {
            whole.serveAt(prefix);
        }
        return whole.toBytes();
    }

    private static List<Resource> pieces() {
        List<Resource> pieces = Pieces.of(OpenApiController.class, "openapi");
        pieces.sort(Comparator.comparing(piece -> !BASE.equals(piece.getFilename())));
        return pieces;
    }

    @SharedResponse
    @GetMapping(path = "/openapi.json", produces = "application/json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .eTag(etag.get())
                .cacheControl(CacheControl.noCache())
                .body(document.get());
    }
}
