package dev.madang.bootstrap.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** @param form url-encoded, to be posted; null for what is only read */
record Request(String path, @Nullable String form) {

    static Request get(String path) {
        return new Request(path, null);
    }

    static Request post(String path, Map<String, String> fields) {
        return new Request(
                path,
                fields.entrySet().stream()
                        .map(field -> field.getKey() + '=' + encode(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
