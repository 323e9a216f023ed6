package dev.madang.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer with status 200, as bytes; compressed where its client takes that. */
final class CachedResponse {

    /** Of an answer with no fields and no body: objects, references, its key and its place in the cache. */
    private static final int FIXED_WEIGHT = 400;

    private final List<Field> fields;
    private final @Nullable Locale locale;
    private final byte[] body;
    private final List<String> tags;
    private final boolean compressed;

    /**
     * @param locale of its text, null where it has none
     * @param gzip whether it is sent compressed, if that makes it smaller
     */
    CachedResponse(List<Field> fields, @Nullable Locale locale, byte[] whole, boolean gzip) {
        this.fields = fields;
        this.locale = locale;
        this.body = gzip ? Gzip.compressed(whole) : whole;
        this.compressed = body != whole;
        EntityTag tag = EntityTag.of(whole);
        this.tags = compressed ? List.of(tag.gzip(), tag.plain()) : List.of(tag.plain(), tag.gzip());
    }

    /** A header field. */
    record Field(String name, String value) {

        private static final int FIXED_WEIGHT = 120;

        int weight() {
            return FIXED_WEIGHT + name.length() + value.length();
        }
    }

    /** Sends the answer, or 304 to who has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Field field : fields) {
            response.setHeader(field.name(), field.value());
        }
        Optional<String> known = KnownAnswers.in(request, tags);
        response.setHeader(HttpHeaders.ETAG, known.orElse(tags.get(0)));
        if (locale != null) {
            response.setLocale(locale);
        }
        if (known.isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            if (compressed) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, Gzip.CODING);
            }
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
