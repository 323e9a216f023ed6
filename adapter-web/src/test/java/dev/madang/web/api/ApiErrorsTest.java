package dev.madang.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.security.BucketThrottle;
import dev.madang.web.error.IncidentLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiErrorsTest {

    private static final JsonMapper JSON = ApiConfiguration.jsonMapper();

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/users");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private JsonNode answer(Exception thrown) {
        assertThat(new ApiErrors(JSON, new IncidentLog(new BucketThrottle(() -> 0)))
                        .resolveException(request, response, null, thrown))
                .isNotNull();
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        JsonNode problem = JSON.readTree(body);
        assertThat(problem.get("status").asInt()).isEqualTo(response.getStatus());
        assertThat(problem.get("error")).isEqualTo(problem.get("detail"));
        return problem;
    }

    @Test
    void hideTheInsideBehindAReference() {
        JsonNode problem = answer(new IllegalStateException("select secret from users"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(problem.get("code").asString()).isEqualTo("internal");
        assertThat(problem.get("reference").asString()).matches("[0-9a-z]{8}");
        assertThat(problem.toString()).doesNotContain("secret", "Exception");
    }

    @Test
    void sayWhenToTryAgain() {
        JsonNode problem = answer(Refusal.unavailable());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(problem.has("reference")).isFalse();
    }

    @Test
    void tellABodyThatCameTooSlowlyFromABadOne() {
        assertThat(answer(new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT))
                        .get("code")
                        .asString())
                .isEqualTo("request-timeout");
        assertThat(response.getStatus()).isEqualTo(408);
    }

    @Test
    void nameEveryFieldAtFault() {
        JsonNode problem = answer(Refusal.invalid(List.of(
                new Fault("[3].title", "too-long", 100, 101), new Fault("[7].content", "too-large", 65_536, 70_000))));

        assertThat(problem.get("errors")).hasSize(2);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("[3].title");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("too-long");
        assertThat(problem.get("detail").asString())
                .isEqualTo("[3].title: At most 100 characters; there are 101 now. "
                        + "[7].content: At most 65,536 bytes; there are 70,000 now.");
    }

    @Test
    void haveNoFieldsWhereNoneIsAtFault() {
        assertThat(answer(Refusal.notFound("user")).has("errors")).isFalse();
        assertThat(response.getStatus()).isEqualTo(404);
    }

    @Test
    void speakTheRequestsLanguage() {
        request.addHeader("Accept-Language", "ko");
        request.addPreferredLocale(Locale.KOREAN);

        assertThat(answer(Refusal.notFound("user")).get("title").asString()).isEqualTo("찾을 수 없습니다");
    }

    @Test
    void leavesErrorsThatWantAPageToThePages() {
        request.addHeader("Accept", "text/html");

        assertThat(new ApiErrors(JSON, new IncidentLog(new BucketThrottle(() -> 0)))
                        .resolveException(request, response, null, new IllegalStateException()))
                .isNull();
    }
}
