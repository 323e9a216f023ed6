package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.web.error.Problem;
import dev.madang.web.language.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * An error in the API's form: RFC 9457's members; {@code code}, which stays the same in every language; {@code error}, which
 * the tutorial's clients read.
 *
 * @param errors the fields at fault
 * @param reference of the incident in the board's log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String error,
        List<FieldError> errors,
        @Nullable String reference) {

    private static final Set<HttpStatusCode> SPEAK_OF_FIELDS = Set.of(HttpStatus.BAD_REQUEST, HttpStatus.CONFLICT);

    static final String MEDIA_TYPE = "application/problem+json";

    /** A field at fault, by its path in the request. */
    record FieldError(String field, String code, String detail) {}

    static ProblemDetail of(Problem problem, Language language, @Nullable String reference) {
        String title = language.say("problem." + problem.code());
        List<FieldError> errors = fieldErrors(problem, language);
        String detail = problem.faults().isEmpty()
                ? title + '.'
                : problem.faults().stream()
                        .map(fault -> (errors.isEmpty() ? "" : fault.field() + ": ") + language.say(fault))
                        .collect(Collectors.joining(" "));
        return new ProblemDetail(
                "urn:madang:problem:" + problem.code(),
                title,
                problem.status().value(),
                detail,
                problem.code(),
                detail,
                errors,
                reference);
    }

    private static List<FieldError> fieldErrors(Problem problem, Language language) {
        return problem.faults().stream()
                .filter(fault -> SPEAK_OF_FIELDS.contains(problem.status())
                        && !fault.field().isEmpty())
                .map(fault -> new FieldError(fault.field(), fault.code(), language.say(fault)))
                .toList();
    }
}
