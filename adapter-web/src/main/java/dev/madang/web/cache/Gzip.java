package dev.madang.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What is sent compressed, to whom. */
final class Gzip {

    static final String CODING = "gzip";

    /** Less fits into a packet as it is. */
    private static final int MIN_BYTES = 1 << 10;

    private static final Pattern TEXT =
            Pattern.compile("(text/.*|image/svg\\+xml|application/([a-z.-]+\\+)?(json|xml))(;.*)?");

    private static final Pattern NEVER = Pattern.compile("(?i)\\s*q\\s*=\\s*0(\\.0*)?\\s*");

    private Gzip() {}

    /** Whether a client takes it, as RFC 9110 has it in section 12.5.3. */
    static boolean isAccepted(HttpServletRequest request) {
        boolean others = false;
        Enumeration<String> lines = request.getHeaders(HttpHeaders.ACCEPT_ENCODING);
        while (lines.hasMoreElements()) {
            for (String item : lines.nextElement().split(",", -1)) {
                String[] parts = item.split(";", 2);
                boolean wanted = parts.length == 1 || !NEVER.matcher(parts[1]).matches();
                switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
                    case CODING, "x-gzip" -> {
                        return wanted;
                    }
                    case "*" -> others = wanted;
                    default -> {
                        // Another coding, which the board doesn't know.
                    }
                }
            }
        }
        return others;
    }

    /** Whether what has this type can become much smaller. */
    static boolean suits(@Nullable String type) {
        return type != null && TEXT.matcher(type.toLowerCase(Locale.ROOT)).matches();
    }

    /** As it is where that isn't worth while. */
    static byte[] compressed(byte[] body) {
        if (body.length < MIN_BYTES) {
            return body;
        }
        ByteArrayOutputStream smaller = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(smaller)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return smaller.size() < body.length ? smaller.toByteArray() : body;
    }
}
