package dev.madang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.domain.Refusal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class AccessCheckTest {

    private static final String TOKEN = "correct horse battery staple";

    static final class Handlers {

        void unruled() {}

        @Access(Access.Rule.EVERYONE)
        void open() {}

        @Access(Access.Rule.ADMIN)
        void closed() {}
    }

    private static boolean check(
            @Nullable String token, String method, String handler, @Nullable String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        try {
            HandlerMethod called = new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(handler));
            return new AccessCheck(new AdminToken(token)).preHandle(request, new MockHttpServletResponse(), called);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "ANYTHING"})
    void callsNoHandlerThatChangesSomethingWithoutARule(String method) {
        assertThatIllegalStateException().isThrownBy(() -> check(TOKEN, method, "unruled", "Bearer " + TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void asksNobodyWhoOnlyReads(String method) {
        assertThat(check(null, method, "unruled", null)).isTrue();
        assertThat(check(null, method, "closed", null)).isTrue();
    }

    @Test
    void letsEveryoneIntoWhatIsOpen() {
        assertThat(check(null, "POST", "open", null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + TOKEN, "bearer " + TOKEN, "BEARER  " + TOKEN})
    void letsTheTokenIn(String authorization) {
        assertThat(check(TOKEN, "DELETE", "closed", authorization)).isTrue();
    }

    @Test
    void readsATokenInAnyScript() {
        String korean = "아무도 맞힐 수 없는 마당의 열쇠";
        String asHeader = new String(korean.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(check(korean, "DELETE", "closed", "Bearer " + asHeader)).isTrue();
        assertThatThrownBy(() -> check(korean, "DELETE", "closed", "Bearer " + "?".repeat(korean.length())))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic " + TOKEN, TOKEN, "Bearer " + TOKEN + "x"})
    void letsNothingElseIn(@Nullable String authorization) {
        assertThatThrownBy(() -> check(TOKEN, "DELETE", "closed", authorization))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Bearer ", "Bearer null", "Bearer " + TOKEN})
    void letsNobodyInWhereThereIsNoToken(@Nullable String authorization) {
        assertThatThrownBy(() -> check(null, "DELETE", "closed", authorization))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void keepsTheTokenToItself() {
        assertThat(new AdminToken(TOKEN).toString()).doesNotContain(TOKEN);
    }
}
