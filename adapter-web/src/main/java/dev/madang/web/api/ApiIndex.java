package dev.madang.web.api;

import dev.madang.web.access.PublicAddress;
import dev.madang.web.cache.SharedResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a program finds what there is. */
@RestController
class ApiIndex {

    private static final Map<String, String> LINKS = Map.of(
            "description", "/openapi.json",
            "mode", "/api/mode",
            "moderation_log", "/api/moderation/log",
            "posts", "/api/posts",
            "stats", "/api/stats",
            "tags", "/api/tags",
            "users", "/api/users");

    private final Map<String, String> links = new TreeMap<>();

    ApiIndex(PublicAddress publicAddress) {
        LINKS.forEach((name, path) -> links.put(name, publicAddress.prefix() + path));
    }

    @SharedResponse
    @GetMapping(path = "/api", produces = "application/json")
    Map<String, String> links() {
        return links;
    }
}
