package dev.madang.web.api;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.web.Preference;
import dev.madang.web.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that would be passed over, where the client prefers that. */
final class StrictHandling implements HandlerInterceptor {

    /** What every route reads. */
    private static final String EVERYWHERE = Language.NAME;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && Preference.STRICT.appliesTo(request, response)) {
            List<Fault> faults = faults(request.getParameterMap(), parametersOf(method));
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
        }
        return true;
    }

    private static Set<String> parametersOf(HandlerMethod method) {
        QueryParameters declared = method.getMethodAnnotation(QueryParameters.class);
        return declared == null ? Set.of() : Set.of(declared.value());
    }

    private static List<Fault> faults(Map<String, String[]> given, Set<String> known) {
        return given.entrySet().stream()
                .flatMap(parameter -> {
                    String name = parameter.getKey();
                    return known.contains(name) || name.equals(EVERYWHERE)
                            ? parameter.getValue().length > 1 ? Stream.of(new Fault(name, "repeated")) : Stream.empty()
                            : Stream.of(new Fault(name, "unknown-parameter"));
                })
                .toList();
    }
}
