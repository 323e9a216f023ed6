package dev.madang.web.api.once;

import dev.madang.application.answer.KeyedRequest;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.web.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of draft-ietf-httpapi-idempotency-key-header: a string of RFC 8941, or, if it has no space, without the quotes, as
 * many send it. It is its sender's own: a member's, a guest's, or, where there is no cookie, that of all at an address.
 */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])+)\"");
    private static final Pattern BARE = Pattern.compile("[!#-~][!-~]*");
    private static final int MAX_LENGTH = 255;

    /** With quotes, and each character escaped. Patterns bear no header of any length. */
    private static final int MAX_GIVEN = 2 * MAX_LENGTH + 2;

    /**
     * Empty where the request has none.
     *
     * @throws Refusal {@code malformed}
     */
    static Optional<IdempotencyKey> in(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders(HEADER));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String value = lines.size() == 1 ? value(lines.get(0).strip()) : "";
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw Refusal.invalid(HEADER, "malformed", MAX_LENGTH);
        }
        return Optional.of(new IdempotencyKey(value));
    }

    private static String value(String given) {
        if (given.length() > MAX_GIVEN) {
            return "";
        }
        Matcher quoted = QUOTED.matcher(given);
        if (quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        return BARE.matcher(given).matches() ? given : "";
    }

    /** @param request of which the body has been read, and can be again */
    KeyedRequest of(HttpServletRequest request) throws IOException {
        Caller caller = Callers.of(request);
        SecretHash guest = caller.guestKey();
        String content = content(request);
        if (caller.identity() != null) {
            return new KeyedRequest(key("member " + caller.identity().userId()), null, content);
        }
        AddressKey address = caller.address();
        String nobody = key("address " + (address == null ? "" : address.value()));
        return guest == null
                ? new KeyedRequest(nobody, null, content)
                : new KeyedRequest(key("guest " + guest.value()), nobody, content);
    }

    private String key(String sender) {
        return Sha256.of(sender + '\n' + value);
    }

    private static String content(HttpServletRequest request) throws IOException {
        MessageDigest digest = Sha256.digest();
        for (String part : List.of(
                request.getMethod(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Objects.requireNonNullElse(request.getContentType(), ""))) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest(request.getInputStream().readAllBytes()));
    }
}
