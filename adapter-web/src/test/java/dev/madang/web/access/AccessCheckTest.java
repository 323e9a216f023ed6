package dev.madang.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Without credentials; what they change is tried on the running board, with each route. */
class AccessCheckTest {

    private static final Signer SIGNER = new Signer(new byte[32]);

    static final class Handlers {

        void unruled() {}

        @Access(Right.PUBLISH_POST)
        void open() {}

        @Access(Right.CHANGE_TAGS)
        void closed() {}
    }

    private static boolean check(MockHttpServletRequest request, String handler) {
        try {
            HandlerMethod called = new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(handler));
            return new AccessCheck(
                            new Callers(
                                    (kind, secret) -> Optional.empty(),
                                    new Guests(SIGNER, () -> ""),
                                    new ClientAddresses(List.of(), SIGNER)),
                            Caller::require)
                    .preHandle(request, new MockHttpServletResponse(), called);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean check(String method, String handler) {
        return check(new MockHttpServletRequest(method, "/"), handler);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "ANYTHING"})
    void callsNoHandlerThatChangesSomethingWithoutARule(String method) {
        assertThatIllegalStateException().isThrownBy(() -> check(method, "unruled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void asksNobodyWhoOnlyReads(String method) {
        assertThat(check(method, "unruled")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void keepsEverybodyFromWhatTheyHaveNoRightTo(String method) {
        assertThatThrownBy(() -> check(method, "closed"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
    }

    @Test
    void letsEveryoneIntoWhatIsOpen() {
        assertThat(check("POST", "open")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic bWluYTpzZWNyZXQ=", "madang_wrong"})
    void refusesABadTokenOnEveryRoute(String authorization) {
        for (String method : new String[] {"GET", "POST"}) {
            MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
            request.addHeader("Authorization", authorization);
            assertThatThrownBy(() -> check(request, "open"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
        }
    }

    @Test
    void leavesErrorsAlone() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/error");
        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(check(request, "unruled")).isTrue();
    }
}
