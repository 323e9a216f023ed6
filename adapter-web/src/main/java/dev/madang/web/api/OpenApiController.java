package dev.madang.web.api;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the API's description, OpenAPI 3.1, as it stands in the file beside this class. */
@RestController
class OpenApiController {

    private final byte[] document;
    private final String etag;

    OpenApiController() throws IOException {
        document = new ClassPathResource("openapi.json", OpenApiController.class).getContentAsByteArray();
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
