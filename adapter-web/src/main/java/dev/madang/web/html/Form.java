package dev.madang.web.html;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.web.error.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.View;

/** A page with a form, which is shown again with all that was typed if it was refused. */
public interface Form extends PageModel {

    /** Null before the form was sent. */
    @Nullable
    Refusal refusal();

    /**
     * By the names of the form's fields, where lists are typed as one, and the reason, which comes last, last; empty before the
     * form was sent.
     */
    default List<Fault> faults() {
        Refusal refusal = refusal();
        return refusal == null
                ? List.of()
                : refusal.faults().stream()
                        .map(fault -> fault.in(fault.field().replaceFirst("\\[.*", "")))
                        .distinct()
                        .sorted(Comparator.comparing(fault -> fault.field().equals("reason")))
                        .toList();
    }

    /** What is wrong with a field, null if nothing is. */
    default @Nullable String fault(String field) {
        return faults().stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(context()::say)
                .orElse(null);
    }

    /** The key of what a field is called. */
    default String label(String field) {
        return "field." + field;
    }

    /** The key of what is said above the faults. */
    default String faultsText() {
        return faults().stream().allMatch(fault -> fault.field().isEmpty()) ? "form.faults.other" : "form.faults.text";
    }

    /** The ids of the notes beside a field; null if there are none. */
    default @Nullable String describedBy(String field, String hint) {
        String notes = (fault(field) == null ? "" : field + "-fault ") + (hint.isEmpty() ? "" : field + "-hint");
        return notes.isEmpty() ? null : notes.strip();
    }

    @Override
    default HttpHeaders headers() {
        Refusal refusal = refusal();
        return refusal == null ? HttpHeaders.EMPTY : Problem.of(refusal).headers();
    }

    @Override
    default HttpStatusCode status() {
        Refusal refusal = refusal();
        return refusal == null ? HttpStatus.OK : Problem.of(refusal).status();
    }

    /**
     * Carries out what a form asks for; or only shows it, if it was sent to switch to another language, or to sign in or up first.
     *
     * @param again shows the form with what is wrong, if anything is, and all that was typed
     * @throws Refusal what a form can't tell, and an error page must
     */
    static View carriedOut(HttpServletRequest request, Supplier<View> work, Function<@Nullable Refusal, View> again) {
        if (SentForm.isCarried(request)) {
            return again.apply(null);
        }
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (!tells(refusal)) {
                throw refusal;
            }
            return again.apply(refusal);
        }
    }

    /** Whether a form can say what is wrong, so that nothing typed is lost; else it is for an error page. */
    private static boolean tells(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID, CONFLICT, TOO_MANY -> true;
            case NOT_FOUND, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE -> false;
        };
    }
}
