package dev.madang.web.cache;

import dev.madang.web.cache.CachedResponse.Field;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an answer back until it's whole. */
final class CapturedResponse extends ContentCachingResponseWrapper {

    private final Set<String> before;
    private @Nullable Locale locale;

    CapturedResponse(HttpServletResponse response) {
        super(response);
        before = Set.copyOf(response.getHeaderNames());
    }

    @Override
    public void setLocale(Locale locale) {
        this.locale = locale;
        super.setLocale(locale);
    }

    /** Whether a {@link SharedResponse} handler gave the answer, and nothing in it is for this client alone. */
    boolean isShared(HttpServletRequest request) {
        return getStatus() == SC_OK
                && !containsHeader(HttpHeaders.SET_COOKIE)
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(SharedResponse.class);
    }

    /** @param gzip whether the client takes it compressed */
    CachedResponse answer(boolean gzip) {
        boolean smaller = Gzip.suits(getContentType());
        if (smaller) {
            String vary = getHeader(HttpHeaders.VARY);
            setHeader(HttpHeaders.VARY, (vary == null ? "" : vary + ", ") + HttpHeaders.ACCEPT_ENCODING);
        }
        return new CachedResponse(fields(), locale, getContentAsByteArray(), gzip && smaller);
    }

    private List<Field> fields() {
        Stream<Field> own = getHeaderNames().stream()
                .filter(name -> !before.contains(name))
                .flatMap(name -> getHeaders(name).stream().map(value -> new Field(name, value)));
        return own.toList();
    }
}
