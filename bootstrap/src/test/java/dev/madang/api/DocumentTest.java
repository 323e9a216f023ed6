package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.web.api.NeverKept;
import dev.madang.web.api.QueryParameters;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class DocumentTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Client client = new Client(BOARD);

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> described = client.document()
                .paths()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + ' ' + path.getKey()))
                .collect(Collectors.toSet());
        Set<String> routed = BOARD.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(DocumentTest::routes)
                .filter(route -> route.contains(" /api"))
                .collect(Collectors.toSet());
        assertThat(described).isEqualTo(routed);
    }

    @Test
    void namesTheParametersThatEachRouteReads() {
        BOARD.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> routes(mapping)
                        .filter(route -> route.contains(" /api"))
                        .forEach(route -> {
                            QueryParameters read = handler.getMethodAnnotation(QueryParameters.class);
                            assertThat(client.document().queryParameters(route))
                                    .as(route)
                                    .containsExactlyInAnyOrder(read == null ? new String[0] : read.value());
                        }));
    }

    @Test
    void namesTheKeyOfEachPostWhoseAnswerIsKept() {
        BOARD.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> routes(mapping)
                        .filter(route -> route.contains(" /api"))
                        .forEach(route -> assertThat(client.document().headerParameters(route))
                                .as(route)
                                .satisfies(headers -> assertThat(headers.contains("Idempotency-Key"))
                                        .isEqualTo(route.startsWith("POST ")
                                                && !handler.hasMethodAnnotation(NeverKept.class)))));
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{([a-z]+):[^}]*}", "{$1}"))
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method.name() + ' ' + pattern));
    }

    @Test
    void hasExamplesThatFitTheirSchemas() {
        Document document = client.document();
        var contents = document.paths()
                .flatMap(path -> path.getValue().properties().stream())
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(operation -> Stream.concat(
                        Stream.of(operation.path("requestBody")),
                        operation.get("responses").properties().stream()
                                .map(response -> document.resolve(response.getValue()))))
                .flatMap(message -> message.path("content").properties().stream())
                .map(Map.Entry::getValue)
                .toList();
        assertThat(contents).hasSizeGreaterThan(50);
        for (JsonNode content : contents) {
            assertThat(content.has("example")).isTrue();
            document.assertValid(content.get("schema"), content.get("example"));
        }
    }

    @Test
    void isSentOnceToAClientThatKeepsIt() {
        Reply first = client.exchange("GET", "/openapi.json", BodyPublishers.noBody());
        assertThat(first.json().get("openapi").asString()).isEqualTo("3.1.0");
        String etag = String.valueOf(first.header("ETag"));
        Reply again = client.exchange("GET", "/openapi.json", BodyPublishers.noBody(), "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
    }
}
