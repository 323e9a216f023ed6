package dev.madang.web.error;

import dev.madang.domain.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Says where in a body the JSON, or what it holds, isn't what was expected, and nothing of what expected it. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Fault fault(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof StreamReadException broken && broken.getLocation() != null) {
            return new Fault(
                    "",
                    "broken-json",
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr());
        }
        if (unreadable.getCause() instanceof StreamConstraintsException) {
            return new Fault("", "excessive-json");
        }
        if (unreadable.getCause() instanceof DatabindException mismatch
                && !mismatch.getPath().isEmpty()) {
            return new Fault(path(mismatch.getPath()), "wrong-type");
        }
        return new Fault("", "unreadable");
    }

    /** As in {@code [3].title}. */
    private static String path(List<Reference> path) {
        String steps = path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + ']' : '.' + step.getPropertyName())
                .collect(Collectors.joining());
        return steps.startsWith(".") ? steps.substring(1) : steps;
    }
}
