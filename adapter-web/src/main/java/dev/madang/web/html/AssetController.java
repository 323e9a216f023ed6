package dev.madang.web.html;

import dev.madang.domain.Refusal;
import dev.madang.web.cache.SharedResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files that pages refer to. */
@Controller
class AssetController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    @SharedResponse
    @GetMapping("/assets/{fileName}")
    ResponseEntity<byte[]> asset(@PathVariable String fileName) {
        return Arrays.stream(Asset.values())
                .filter(asset -> asset.fileName().equals(fileName))
                .findFirst()
                .map(asset -> answer(asset, FOR_GOOD))
                .orElseThrow(() -> Refusal.notFound("page"));
    }

    /** For browsers and readers that ask for it without having seen a page. */
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon() {
        return answer(Asset.MARK, FOR_A_DAY);
    }

    private static ResponseEntity<byte[]> answer(Asset asset, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(caching)
                .body(asset.content());
    }
}
