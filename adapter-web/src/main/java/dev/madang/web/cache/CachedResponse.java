package dev.madang.web.cache;

import dev.madang.domain.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer with status 200, as bytes. */
final class CachedResponse {

    /** Of an answer with no fields and no body: objects, references, its key and its place in the cache. */
    private static final int FIXED_WEIGHT = 400;

    private static final int TAG_BYTES = 12;

    private final List<Field> fields;
    private final @Nullable Locale locale;
    private final byte[] body;
    private final String tag;

    /** @param locale of its text, null where it has none */
    CachedResponse(List<Field> fields, @Nullable Locale locale, byte[] body) {
        this.fields = fields;
        this.locale = locale;
        this.body = body;
        this.tag = tagOf(body);
    }

    /** A header field. */
    record Field(String name, String value) {

        private static final int FIXED_WEIGHT = 120;

        int weight() {
            return FIXED_WEIGHT + name.length() + value.length();
        }
    }

    /** An entity tag that no other bytes have. */
    private static String tagOf(byte[] body) {
        return '"' + HexFormat.of().formatHex(Sha256.digest().digest(body), 0, TAG_BYTES) + '"';
    }

    /** Sends the answer, or 304 to who has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Field field : fields) {
            response.setHeader(field.name(), field.value());
        }
        Optional<String> known = KnownAnswers.in(request, List.of(tag));
        response.setHeader(HttpHeaders.ETAG, known.orElse(tag));
        if (locale != null) {
            response.setLocale(locale);
        }
        if (known.isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    int length() {
        return body.length;
    }

    /** About the bytes that it takes in memory. */
    int weight() {
        return FIXED_WEIGHT
                + body.length
                + fields.stream().mapToInt(Field::weight).sum();
    }
}
