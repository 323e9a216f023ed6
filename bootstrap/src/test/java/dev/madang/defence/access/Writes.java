package dev.madang.defence.access;

import dev.madang.bootstrap.RunningBoard;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All ways to change the board, and all that a running one maps. */
final class Writes {

    static final List<Write> ALL =
            Routes.all().flatMap(feature -> feature.writes().stream()).toList();

    private Writes() {}

    /** The mappings of all handlers that a running board has for other methods than GET; errors are no write. */
    static Set<String> mappedBy(RunningBoard board) {
        Set<String> mappings = routesOf(board);
        mappings.removeIf(mapping -> mapping.startsWith("GET "));
        return mappings;
    }

    /** All mappings but those of errors. */
    static Set<String> routesOf(RunningBoard board) {
        Set<String> mappings = new TreeSet<>();
        for (RequestMappingInfo info : board.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String path : info.getPatternValues()) {
                String plain = path.replaceAll("\\{([a-z]+):.*?}(?=/|$)", "{$1}");
                (methods.isEmpty() ? Set.of("ANY") : methods).forEach(method -> mappings.add(method + " " + plain));
            }
        }
        mappings.remove("ANY /error");
        return mappings;
    }
}
