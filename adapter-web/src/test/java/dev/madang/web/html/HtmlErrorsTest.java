package dev.madang.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.moderation.ReadMode;
import dev.madang.domain.Refusal;
import dev.madang.security.BucketThrottle;
import dev.madang.web.access.PublicAddress;
import dev.madang.web.error.IncidentLog;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HtmlErrorsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final HtmlErrors errors = new HtmlErrors(
            new Pages(new PublicAddress(null)),
            new PresentMode(new ReadMode(failing())),
            new IncidentLog(new BucketThrottle(() -> 0)));

    /** A database that a page of its failure mustn't ask again. */
    private static ModerationQueries failing() {
        return (ModerationQueries) Proxy.newProxyInstance(
                HtmlErrorsTest.class.getClassLoader(),
                new Class<?>[] {ModerationQueries.class},
                (proxy, method, args) -> {
                    throw new AssertionError(method);
                });
    }

    @Test
    void hideTheInsideBehindAReference() throws UnsupportedEncodingException {
        var shown = errors.resolveException(request, response, null, new IllegalStateException("select secret"));

        assertThat(shown).isNotNull();
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString())
                .containsPattern("<code>[0-9a-z]{8}</code>")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void tellWhenToTryAgain() throws UnsupportedEncodingException {
        errors.resolveException(request, response, null, Refusal.unavailable());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).contains("The board is busy").doesNotContain("<code>");
    }

    @Test
    void leavesErrorsThatWantJsonToTheApi() {
        request.addHeader("Accept", "application/json");

        assertThat(errors.resolveException(request, response, null, new IllegalStateException()))
                .isNull();
    }

    @Test
    void leaveAnAnswerAloneThatIsOnItsWay() {
        response.setCommitted(true);

        assertThat(errors.resolveException(request, response, null, new IllegalStateException()))
                .isNull();
    }
}
