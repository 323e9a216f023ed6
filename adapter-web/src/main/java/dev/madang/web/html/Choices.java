package dev.madang.web.html;

import dev.madang.domain.Refusal;
import dev.madang.web.Codes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** Constants as forms send them. */
public final class Choices {

    private Choices() {}

    /** @throws Refusal {@code required} if none of them was chosen */
    public static <E extends Enum<E>> E in(HttpServletRequest request, String field, List<E> offered) {
        String chosen = FormData.in(request, field);
        return offered.stream()
                .filter(constant -> Codes.of(constant).equals(chosen))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "required"));
    }

    public static <E extends Enum<E>> E in(HttpServletRequest request, String field, Class<E> type) {
        return in(request, field, Arrays.asList(type.getEnumConstants()));
    }
}
