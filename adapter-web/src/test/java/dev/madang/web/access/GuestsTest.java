package dev.madang.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GuestsTest {

    private static final String RANDOM = "r".repeat(43);

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Guests guests = guests("a secret of the board's own, long");
    private final SecretHash key = guests.keep(new MockHttpServletRequest(), response, Function.identity());
    private final String cookie = Objects.requireNonNull(
            Objects.requireNonNull(response.getCookie("madang-guest")).getValue());

    private static Guests guests(String secret) {
        return new Guests(new Signer(secret.getBytes(StandardCharsets.UTF_8)), () -> RANDOM);
    }

    private static Optional<SecretHash> known(Guests guests, String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("madang-guest", cookie));
        request.addHeader("Cookie", "guest=" + cookie);
        return guests.keyIn(request);
    }

    @Test
    void areKnownAgainByTheirCookie() {
        assertThat(known(guests, cookie)).contains(key);
        assertThat(guests.keyIn(new MockHttpServletRequest())).isEmpty();
        assertThat(guests("another secret of another board")
                        .keep(new MockHttpServletRequest(), response, Function.identity()))
                .isNotEqualTo(key);
    }

    @Test
    void areKnownToTheirOwnBoardAlone() {
        assertThat(known(guests("another secret of another board"), cookie)).isEmpty();
    }

    @Test
    void keepTheirKeyForAsLongAgain() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("madang-guest", cookie));
        MockHttpServletResponse again = new MockHttpServletResponse();
        assertThat(guests.keep(request, again, Function.identity())).isEqualTo(key);
        assertThat(Objects.requireNonNull(again.getCookie("madang-guest")).getValue())
                .isEqualTo(cookie);
    }

    @Test
    void getNoCookieForWhatIsRefused() {
        MockHttpServletResponse refused = new MockHttpServletResponse();
        assertThatThrownBy(() -> guests.keep(new MockHttpServletRequest(), refused, key -> {
                    throw Refusal.forbidden();
                }))
                .isInstanceOf(Refusal.class);
        assertThat(refused.getCookies()).isEmpty();
    }

    @Test
    void areWhatMembersAreUnderOtherNamesByAKeyThatTellsNobodyWhoTheyAre() {
        SecretHash member = guests.keyOf(member(7));
        assertThat(guests.keyOf(member(7))).isEqualTo(member);
        assertThat(guests.keyOf(member(8))).isNotEqualTo(member);
        assertThat(guests("another secret of another board").keyOf(member(7))).isNotEqualTo(member);
    }

    private static Identity member(long id) {
        return new Identity(id, "mina", Role.MEMBER, 1, Credential.Kind.SESSION, Set.of());
    }

    /** Also by what boards gave their guests when any secret would do. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a.b.c"})
    void areNobodyByWhatSomebodyMadeUp(String end) {
        assertThat(known(guests, RANDOM + end)).isEmpty();
        assertThat(known(guests, RANDOM + end + "0".repeat(64))).isEmpty();
        assertThat(known(guests, cookie + end + "0")).isEmpty();
    }

    @Test
    void areNobodyWhereAnyCharacterIsAnother() {
        for (int i = 0; i < cookie.length(); i++) {
            char other = cookie.charAt(i) == '1' ? '2' : '1';
            assertThat(known(guests, cookie.substring(0, i) + other + cookie.substring(i + 1)))
                    .isEmpty();
        }
    }

    /** Or a secret with the same beginning could be looked for without asking the board. */
    @Test
    void haveKeysThatNobodyCanTellFromTheirCookies() {
        for (String part : cookie.split("\\.", -1)) {
            assertThat(key).isNotEqualTo(SecretHash.of(part));
        }
        assertThat(key).isNotEqualTo(SecretHash.of(cookie));
    }
}
