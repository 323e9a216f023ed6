package dev.madang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What the browser examines, as against what there is to see. */
class ExaminedPagesTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    /** Routes of the pages' front door that show no page of their own, and what they answer with. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "/assets/{fileName}", "a style sheet or a picture",
            "/favicon.ico", "a picture",
            "/robots.txt", "a text for programs",
            "/sitemap.xml", "lists for programs",
            "/account/data", "a file to keep",
            "/tag", "where a tag's page is",
            "/user", "where a user's page is",
            "/post/{id}/comment/{comment}", "where a comment is on the page of its post",
            "/error", "what has gone wrong elsewhere; how it looks is examined where it went wrong");

    /** A new page needs an address in {@link LooksIT} or {@link OfficeLooksIT}. */
    @Test
    void areAllPages() {
        Set<String> known = new TreeSet<>(EXCEPTIONS.keySet());
        known.addAll(examined());

        assertThat(pages()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void areNoExceptions() {
        assertThat(examined()).doesNotContainAnyElementsOf(EXCEPTIONS.keySet());
    }

    private static Set<String> examined() {
        List<PathPattern> patterns = handlers()
                .flatMap(handler -> patterns(handler.getKey()).stream())
                .toList();
        return Stream.of(LooksIT.paths(), OfficeLooksIT.paths(1, 2, 3, "s".repeat(43)))
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(address -> PathContainer.parsePath(address.replaceFirst("\\?.*", "")))
                .flatMap(path ->
                        patterns.stream()
                                .filter(pattern -> pattern.matches(path))
                                .min(Comparator.naturalOrder())
                                .stream())
                .map(ExaminedPagesTest::plain)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pages() {
        return handlers()
                .filter(handler -> !answersWithData(handler.getValue()))
                .flatMap(handler -> patterns(handler.getKey()).stream())
                .map(ExaminedPagesTest::plain)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean answersWithData(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class);
    }

    private static Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> handlers() {
        return BOARD.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(handler -> takesGet(handler.getKey()));
    }

    private static boolean takesGet(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Set<PathPattern> patterns(RequestMappingInfo mapping) {
        return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns();
    }

    private static String plain(PathPattern pattern) {
        return pattern.getPatternString().replaceAll("\\{([a-zA-Z]+):.*?}(?=/|$)", "{$1}");
    }
}
