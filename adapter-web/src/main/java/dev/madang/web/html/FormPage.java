package dev.madang.web.html;

import dev.madang.domain.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** @param faults by the names of the form's fields; empty before the form was sent */
record FormPage(Frame frame, PostForm form, List<Fault> faults) implements Sheet {

    /** What is wrong with a field, null if nothing is. */
    @Nullable
    String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(frame.language()::say)
                .orElse(null);
    }

    /** The ids of the notes beside a field. */
    String describedBy(String field) {
        return fault(field) == null ? field + "-hint" : field + "-fault " + field + "-hint";
    }

    @Override
    public String template() {
        return "form.jte";
    }

    @Override
    public HttpStatusCode status() {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }
}
