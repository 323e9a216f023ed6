package dev.madang.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.account.AddressKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTest {

    private static final ClientAddresses DIRECT = clientAddresses("a secret of the board's own, long");
    private static final ClientAddresses PROXIED =
            clientAddresses("a secret of the board's own, long", "127.0.0.1", "10.0.0.0/8", "::1");

    private static ClientAddresses clientAddresses(String secret, String... trusted) {
        List<Network> networks = Stream.of(trusted)
                .map(network -> Objects.requireNonNull(Network.parse(network)))
                .toList();
        return new ClientAddresses(networks, new Signer(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable AddressKey key(ClientAddresses addresses, String remote, String... forwardedFor) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/post/new");
        request.setRemoteAddr(remote);
        for (String header : forwardedFor) {
            request.addHeader("X-Forwarded-For", header);
        }
        return addresses.of(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void haveNoKeyForTheOwnersOwnMachine(String loopback) {
        assertThat(key(DIRECT, loopback)).isNull();
        assertThat(key(DIRECT, loopback, "192.0.2.1")).isNull();
    }

    @Test
    void withATrustedProxyTheBoardsOwnMachineIsNoOperator() {
        assertThat(key(PROXIED, "127.0.0.1")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0:4:3:2:1%eth0, true"
    })
    void takeEveryAddressOfAnIpv6NetworkForOne(String one, String other, boolean same) {
        AddressKey key = key(DIRECT, one);
        assertThat(key).isNotNull();
        assertThat(key.equals(key(DIRECT, other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:3::1, true", "2001:db8:1:2::1, 2001:db8:2:2::1, false"})
    void knowASiteOnIpv6ByWhatAllItsNetworksHaveInCommon(String one, String other, boolean same) {
        assertThat(Objects.equals(site(one), site(other))).isEqualTo(same);
        assertThat(site(one)).isNotNull().isNotEqualTo(key(DIRECT, one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "::ffff:192.0.2.1", "127.0.0.1", "0:0:0:0:0:0:0:1"})
    void knowNoSiteOnIpv4NorOfTheOwner(String remote) {
        assertThat(site(remote)).isNull();
    }

    private static @Nullable AddressKey site(String remote) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/post/new");
        request.setRemoteAddr(remote);
        return DIRECT.siteOf(request);
    }

    @Test
    void believeNobodyElseThanATrustedProxy() {
        AddressKey own = key(PROXIED, "198.51.100.1");
        assertThat(own).isNotNull();
        assertThat(key(PROXIED, "198.51.100.1", "192.0.2.1")).isEqualTo(own);
        assertThat(key(DIRECT, "198.51.100.1", "192.0.2.1")).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1",
                " 192.0.2.1 ",
                "203.0.113.7, 192.0.2.1",
                "rubbish, 192.0.2.1",
                "203.0.113.7, 192.0.2.1, 10.1.1.1",
                "203.0.113.7,192.0.2.1,10.1.1.1,127.0.0.1"
            })
    void findTheLastAddressThatNoTrustedProxyHas(String forwardedFor) {
        assertThat(key(PROXIED, "127.0.0.1", forwardedFor)).isNotNull().isEqualTo(key(DIRECT, "192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1:50001",
                "\"192.0.2.1:50001\"",
                "203.0.113.7:1, 192.0.2.1:2, 10.1.1.1:3",
                "[::ffff:192.0.2.1]:443"
            })
    void leaveOutThePortThatSomeProxiesAdd(String forwardedFor) {
        assertThat(key(PROXIED, "127.0.0.1", forwardedFor)).isNotNull().isEqualTo(key(DIRECT, "192.0.2.1"));
        assertThat(key(PROXIED, "127.0.0.1", "[2001:db8::1]:443")).isEqualTo(key(DIRECT, "2001:db8::1"));
    }

    @Test
    void readSeveralHeadersAsOne() {
        assertThat(key(PROXIED, "127.0.0.1", "203.0.113.7, 192.0.2.1", "10.1.1.1"))
                .isNotNull()
                .isEqualTo(key(DIRECT, "192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "192.0.2.1, ", "192.0.2.1, unknown", "192.0.2.1, 999.1.1.1"})
    void takeAProxyThatSaysNoAddressForTheClient(String forwardedFor) {
        assertThat(key(PROXIED, "10.1.1.1", forwardedFor)).isNotNull().isEqualTo(key(PROXIED, "10.1.1.1"));
    }

    @Test
    void giveKeysThatNobodyCanMakeWithoutTheSecret() {
        assertThat(key(clientAddresses("another secret of another board"), "192.0.2.1"))
                .isNotEqualTo(key(DIRECT, "192.0.2.1"));
    }
}
