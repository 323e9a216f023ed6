package dev.madang.web.error;

import dev.madang.domain.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Says where in a body the JSON, or what it holds, isn't what was expected, and nothing of what expected it. */
final class UnreadableJson {

    /** What Jackson says of a member that an object has already. */
    private static final String REPEATED = "Duplicate Object property";

    private UnreadableJson() {}

    static Fault fault(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof StreamReadException twice
                && twice.getOriginalMessage().startsWith(REPEATED)
                && twice.processor() != null) {
            return new Fault(join(path(twice.processor().streamReadContext())), "repeated");
        }
        if (unreadable.getCause() instanceof InputCoercionException huge && huge.processor() != null) {
            return new Fault(join(path(huge.processor().streamReadContext())), "malformed");
        }
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

    private static String path(List<Reference> path) {
        return join(path.stream()
                .map(step -> step(step.getPropertyName(), step.getIndex()))
                .collect(Collectors.joining()));
    }

    /** Where a parser is. */
    private static String path(@Nullable TokenStreamContext place) {
        return place == null || place.inRoot()
                ? ""
                : path(place.getParent())
                        + step(place.inObject() ? place.currentName() : null, place.getCurrentIndex());
    }

    private static String step(@Nullable String name, int index) {
        return name == null ? "[" + index + ']' : '.' + name;
    }

    /** As in {@code [3].title}. */
    private static String join(String steps) {
        return steps.startsWith(".") ? steps.substring(1) : steps;
    }
}
