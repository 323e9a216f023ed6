package dev.madang.web.error;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/**
 * What went wrong with a request, in the terms of HTTP. The one place that knows which status an exception means; each
 * front door gives it its form.
 *
 * @param code stable and language-free: the title's sentence is {@code problem.<code>}
 * @param headers what the status obliges the answer to carry, such as {@code Allow}
 * @param faults empty where there is nothing to say beyond the title
 */
public record Problem(HttpStatusCode status, String code, HttpHeaders headers, List<Fault> faults) {

    private static final String RETRY_SECONDS = "1";

    public static Problem of(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return of(refusal);
        }
        if (thrown instanceof PreconditionFailed failed) {
            Fault stale = new Fault("", "stale");
            return new Problem(HttpStatus.PRECONDITION_FAILED, stale.code(), new HttpHeaders(), List.of(stale))
                    .with(HttpHeaders.ETAG, failed.entityTag());
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return of(HttpStatus.BAD_REQUEST, List.of(UnreadableJson.fault(unreadable)));
        }
        if (thrown instanceof ErrorResponse response) {
            Problem problem = of(response.getStatusCode(), List.of());
            problem.headers.addAll(response.getHeaders());
            if (response instanceof HttpRequestMethodNotSupportedException unsupported) {
                problem.headers.setAllow(allowed(unsupported.getSupportedHttpMethods()));
            }
            return problem;
        }
        return of(HttpStatus.INTERNAL_SERVER_ERROR, List.of());
    }

    public static Problem of(HttpStatusCode status, List<Fault> faults) {
        return new Problem(status, code(status), new HttpHeaders(), faults);
    }

    private static Problem of(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> of(HttpStatus.BAD_REQUEST, refusal.faults());
            case NOT_FOUND -> of(HttpStatus.NOT_FOUND, refusal.faults());
            case FORBIDDEN -> forbidden(refusal.faults());
            case CONFLICT -> conflict(refusal);
            case UNAUTHENTICATED ->
                of(HttpStatus.UNAUTHORIZED, refusal.faults()).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case TOO_MANY ->
                of(HttpStatus.TOO_MANY_REQUESTS, refusal.faults())
                        .with(
                                HttpHeaders.RETRY_AFTER,
                                String.valueOf(refusal.pause().toSeconds()));
            case UNAVAILABLE ->
                new Problem(HttpStatus.SERVICE_UNAVAILABLE, refusal.code(), new HttpHeaders(), refusal.faults())
                        .with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        };
    }

    /** Of requests under a key, as draft-ietf-httpapi-idempotency-key-header has it in section 2.7. */
    private static Problem conflict(Refusal refusal) {
        HttpStatus status =
                refusal.code().equals("key-reused") ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        Problem problem = new Problem(status, refusal.code(), new HttpHeaders(), refusal.faults());
        return refusal.code().equals("in-progress") ? problem.with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : problem;
    }

    /** A program whose token lacks a scope is told which, as RFC 6750 has it in section 3.1. */
    private static Problem forbidden(List<Fault> faults) {
        Problem problem = of(HttpStatus.FORBIDDEN, faults);
        Fault fault = faults.get(0);
        return fault.code().equals("scope")
                ? problem.with(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"%s\""
                                .formatted(fault.arguments().get(0)))
                : problem;
    }

    /** With those that Spring answers by itself. */
    private static Set<HttpMethod> allowed(@Nullable Set<HttpMethod> handled) {
        Set<HttpMethod> allowed = new LinkedHashSet<>(handled == null ? Set.of() : handled);
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        return allowed;
    }

    private Problem with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 408 -> "request-timeout";
            case 413 -> "content-too-large";
            case 414 -> "uri-too-long";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 431 -> "header-fields-too-large";
            // The container says these of a request that is no HTTP it knows.
            case 501, 505 -> "bad-request";
            case 503 -> "unavailable";
            default -> status.is5xxServerError() ? "internal" : "bad-request";
        };
    }
}
