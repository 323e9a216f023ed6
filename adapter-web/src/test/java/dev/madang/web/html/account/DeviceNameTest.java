package dev.madang.web.html.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {

    /** What these browsers really send, as of 2026, but for the numbers of their versions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Chrome · Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/1.0 Safari/537.36
                    Edge · Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/1.0 Safari/537.36 Edg/1.0
                    Whale · Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/1.0 Whale/4.0 Safari/537.36
                    Samsung Internet · Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/1.0 Chrome/1.0 Mobile Safari/537.36
                    Safari · iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1
                    Chrome · iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/1.0 Mobile/15E148 Safari/604.1
                    Safari · macOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15
                    Firefox · Linux | Mozilla/5.0 (X11; Linux x86_64; rv:1.0) Gecko/20100101 Firefox/1.0
                    curl/8.0 | curl/8.0
                    """)
    void isBrowserAndSystem(String name, String client) {
        assertThat(DeviceName.of(client)).contains(name);
    }

    @Test
    void isUnknownWhereABrowserSaysNothing() {
        assertThat(DeviceName.of("")).isEmpty();
    }
}
