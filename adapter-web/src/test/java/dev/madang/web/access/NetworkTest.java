package dev.madang.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    private static InetAddress address(String text) {
        return Objects.requireNonNull(Network.address(text), text);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, ::1, true",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "::ffff:10.0.0.1, 10.0.0.1, true"
    })
    void containsTheAddressesThatBeginLikeIt(String network, String address, boolean contained) {
        assertThat(Objects.requireNonNull(Network.parse(network)).contains(address(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0",
                "300.1.1.1",
                "::/129",
                "localhost",
                "[::1]"
            })
    void isNothingElse(String text) {
        assertThat(Network.parse(text)).isNull();
    }

    /** Java's hosts file would be asked, or a server, if one of them were taken for a name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "999.1.1.1",
                "1.2.3.256",
                "010.0.0.1",
                "1.2.3",
                "1",
                ".:1",
                ":::",
                "1:2:3",
                "g::1",
                "board.example.com",
                "192.0.2.1:80",
                "192.0.2.1%eth0"
            })
    void neverTakesForAnAddressWhatMayBeAName(String text) {
        assertThat(Network.address(text)).isNull();
    }

    @Test
    void leavesOutTheInterfaceOfALinkLocalAddress() {
        assertThat(address("fe80:0:0:0:1:2:3:4%eth0")).isEqualTo(address("fe80::1:2:3:4"));
        assertThat(address("fe80::1:2:3:4%2")).isEqualTo(address("fe80::1:2:3:4"));
    }
}
