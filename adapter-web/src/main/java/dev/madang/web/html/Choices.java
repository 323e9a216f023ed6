package dev.madang.web.html;

import dev.madang.domain.Faults;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.web.Codes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Constants as forms send them. */
public final class Choices {

    private Choices() {}

    /** @throws Refusal {@code required} if none of them was chosen; with it what {@link Reason} throws, where the form has one */
    public static <E extends Enum<E>> E in(HttpServletRequest request, String field, List<E> offered) {
        Faults faults = new Faults();
        Optional<E> chosen = faults.check(field, () -> chosen(request, field, offered));
        String reason = request.getParameter("reason");
        if (chosen.isEmpty() && reason != null) {
            faults.check("reason", () -> new Reason(reason));
        }
        faults.refuse();
        return chosen.orElseThrow();
    }

    private static <E extends Enum<E>> E chosen(HttpServletRequest request, String field, List<E> offered) {
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
