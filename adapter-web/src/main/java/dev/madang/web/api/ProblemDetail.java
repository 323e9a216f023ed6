package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.domain.Fault;
import dev.madang.web.Language;
import dev.madang.web.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    static final String MEDIA_TYPE = "application/problem+json";

    /** A field at fault, by its path in the request. */
    record FieldError(String field, String code, String detail) {}

    static ProblemDetail of(Problem problem, Language language, @Nullable String reference) {
        String title = language.say("problem." + problem.code());
        String detail = problem.faults().isEmpty()
                ? title + '.'
                : problem.faults().stream()
                        .map(fault -> sentence(fault, language))
                        .collect(Collectors.joining(" "));
        return new ProblemDetail(
                "urn:madang:problem:" + problem.code(),
                title,
                problem.status().value(),
                detail,
                problem.code(),
                detail,
                fieldErrors(problem.faults(), language),
                reference);
    }

    private static String sentence(Fault fault, Language language) {
        String sentence = language.say(fault);
        return fault.field().isEmpty() ? sentence : fault.field() + ": " + sentence;
    }

    private static List<FieldError> fieldErrors(List<Fault> faults, Language language) {
        return faults.stream()
                .filter(fault -> !fault.field().isEmpty())
                .map(fault -> new FieldError(fault.field(), fault.code(), language.say(fault)))
                .toList();
    }
}
