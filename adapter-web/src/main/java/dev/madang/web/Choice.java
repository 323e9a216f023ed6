package dev.madang.web;

import dev.madang.domain.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A constant as a client sends it. */
public final class Choice {

    private Choice() {}

    /** @throws Refusal {@code required}, {@code no-choice} */
    public static <E extends Enum<E>> E of(String field, @Nullable String text, Class<E> type) {
        if (text == null || text.isEmpty()) {
            throw Refusal.invalid(field, "required");
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Codes.of(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        field,
                        "no-choice",
                        Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "))));
    }
}
