package dev.madang.web.html;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A page with a form, which is shown again with all that was typed if it was refused. */
interface Form extends Sheet {

    /** Null before the form was sent. */
    @Nullable
    Refusal refusal();

    /** By the names of the form's fields; empty before the form was sent. */
    default List<Fault> faults() {
        Refusal refusal = refusal();
        return refusal == null ? List.of() : refusal.faults();
    }

    /** What is wrong with a field, null if nothing is. */
    default @Nullable String fault(String field) {
        return faults().stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(frame().language()::say)
                .orElse(null);
    }

    /** The ids of the notes beside a field. */
    default String describedBy(String field) {
        return fault(field) == null ? field + "-hint" : field + "-fault " + field + "-hint";
    }

    @Override
    default HttpStatusCode status() {
        Refusal refusal = refusal();
        return refusal == null ? HttpStatus.OK : Problem.of(refusal).status();
    }

    /** Whether a form can say what is wrong, so that nothing typed is lost; else it is for an error page. */
    static boolean tells(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID, CONFLICT -> true;
            case NOT_FOUND, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE -> false;
        };
    }
}
