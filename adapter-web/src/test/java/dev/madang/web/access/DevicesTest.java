package dev.madang.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.account.Device;
import dev.madang.application.credential.SignedIn;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DevicesTest {

    private static final String RANDOM = "r".repeat(43);
    private static final String SECRET = "a secret of the board's own, long";

    private static Devices devices(String secret) {
        return new Devices(new Signer(secret.getBytes(StandardCharsets.UTF_8)), () -> RANDOM);
    }

    private final Devices devices = devices(SECRET);

    private String cookieOf(long userId) {
        return cookieOf(userId, devices, new MockHttpServletRequest());
    }

    private static String cookieOf(long userId, Devices devices, MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Identity identity = new Identity(userId, "mina", Role.MEMBER, 1, Credential.Kind.SESSION, Set.of());
        devices.remember(new SignedIn("a session's", identity), request, response);
        return Objects.requireNonNull(
                Objects.requireNonNull(response.getCookie("madang-device")).getValue());
    }

    private static MockHttpServletRequest with(Cookie... cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookies);
        request.addHeader("Cookie", cookies[0].getName() + '=' + cookies[0].getValue());
        return request;
    }

    private static @Nullable Device known(Devices devices, String cookie) {
        return devices.of(with(new Cookie("madang-device", cookie)));
    }

    @Test
    void areKnownByWhoSignedIn() {
        assertThat(known(devices, cookieOf(7))).isEqualTo(new Device(7, RANDOM));
        assertThat(devices.of(new MockHttpServletRequest())).isNull();
    }

    @Test
    void keepTheirKeyHoweverOftenTheSameMemberSignsInThere() {
        String known = cookieOf(7);
        Devices later = new Devices(new Signer(SECRET.getBytes(StandardCharsets.UTF_8)), () -> "another" + RANDOM);
        assertThat(cookieOf(7, later, with(new Cookie("madang-device", known)))).isEqualTo(known);
        assertThat(known(later, cookieOf(8, later, with(new Cookie("madang-device", known)))))
                .isEqualTo(new Device(8, "another" + RANDOM));
    }

    @Test
    void areKnownByTheBoardsOwnSecretAlone() {
        assertThat(known(devices("another secret of another board"), cookieOf(7)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7.", "7..", "..", "x.y.z", "7.r.s.t"})
    void areUnknownByWhatSomebodyMadeUp(String cookie) {
        assertThat(known(devices, cookie)).isNull();
        assertThat(known(devices, cookie + "0".repeat(60))).isNull();
    }

    @Test
    void areUnknownWhereAnyCharacterIsAnother() {
        String cookie = cookieOf(7);
        for (int i = 0; i < cookie.length(); i++) {
            char other = cookie.charAt(i) == '1' ? '2' : '1';
            assertThat(known(devices, cookie.substring(0, i) + other + cookie.substring(i + 1)))
                    .isNull();
        }
    }

    /** Who was once signed in may be given what all are given. */
    @Test
    void tellNobodyWhoAsks() {
        assertThat(SecretCookie.anyIn(with(new Cookie("madang-device", cookieOf(7)))))
                .isFalse();
        assertThat(SecretCookie.anyIn(with(new Cookie("madang-session", RANDOM))))
                .isTrue();
        assertThat(SecretCookie.anyIn(with(new Cookie("madang-guest", RANDOM)))).isTrue();
    }
}
