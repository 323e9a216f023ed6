package dev.madang.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.web.error.FilterRefusals;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class CrossOriginCheckTest {

    private final List<Exception> refused = new ArrayList<>();
    private final CrossOriginCheck check = new CrossOriginCheck(
            new FilterRefusals(List.of((request, response, handler, thrown) -> {
                refused.add(thrown);
                return new ModelAndView();
            })),
            new PublicAddress(URI.create("http://public.example:8081")),
            new CorsOrigins(List.of()));

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/post/new");

    private boolean passes() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();
        check.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    /** An absent header is an empty cell; several of a name are parted by a bar. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    # Sec-Fetch-Site       | Origin                                | Host             | passes
                                           |                                       | board.example    | true
                                           |                                       |                  | true
                    same-origin            |                                       | board.example    | true
                    none                   |                                       | board.example    | true
                    same-origin            | https://board.example                 | board.example    | true
                    same-origin            | https://other.example                 | board.example    | true
                    none                   | null                                  | board.example    | true
                    same-site              |                                       | board.example    | false
                    same-site              | https://board.example                 | board.example    | false
                    cross-site             |                                       | board.example    | false
                    cross-site             | https://board.example                 | board.example    | false
                    cross-site             | null                                  | board.example    | false
                    Same-Origin            |                                       | board.example    | false
                    same-origin, none      |                                       | board.example    | false
                    invented               |                                       | board.example    | false
                    ''                     |                                       | board.example    | false
                    ''                     | https://board.example                 | board.example    | false
                    same-origin;cross-site |                                       | board.example    | false
                    cross-site;same-origin |                                       | board.example    | false
                                           | https://board.example                 | board.example    | true
                                           | http://board.example                  | board.example    | true
                                           | https://BOARD.example                 | board.example    | true
                                           | http://board.example:8080             | board.example:8080 | true
                                           | http://127.0.0.1:8080                 | 127.0.0.1:8080   | true
                                           | http://[::1]:8080                     | [::1]:8080       | true
                                           | https://board.example                 | board.example:443 | true
                                           | https://board.example:443             | board.example    | true
                                           | http://board.example                  | board.example:80 | true
                                           | http://[::1]                          | [::1]:80         | true
                                           | http://public.example:8081            | public.example   | true
                                           | http://public.example:8081            | 10.0.0.7:8080    | true
                                           | http://public.example                 | 10.0.0.7:8080    | false
                                           | http://public.example:8082            | public.example   | false
                                           | http://board.example:8081             | board.example:8080 | false
                                           | http://board.example                  | board.example:8080 | false
                                           | http://board.example:8080             | board.example    | false
                                           | https://other.example                 | board.example    | false
                                           | https://sub.board.example             | board.example    | false
                                           | https://board.example.other.example   | board.example    | false
                                           | https://board.example@other.example   | board.example    | false
                                           | https://other.example/board.example   | board.example    | false
                                           | https://board.examp1e                 | board.example    | false
                                           | null                                  | board.example    | false
                                           | null                                  | null             | false
                                           | ''                                    | board.example    | false
                                           | ''                                    | ''               | false
                                           | board.example                         | board.example    | false
                                           | //                                    | ''               | false
                                           | https://                              | ''               | false
                                           | https://board example                 | board example    | false
                                           | mailto:board.example                  | board.example    | false
                                           | https://board.example                 |                  | false
                                           | https://board.example;https://other.example | board.example | false
                                           | https://other.example;https://board.example | board.example | false
                    """, delimiter = '|')
    void letsNobodyChangeAnythingFromAnotherSite(
            @Nullable String site, @Nullable String origin, @Nullable String host, boolean passes) throws Exception {
        add("Sec-Fetch-Site", site);
        add("Origin", origin);
        add("Host", host);

        assertThat(passes()).isEqualTo(passes);
        assertThat(refused).hasSize(passes ? 0 : 1);
    }

    private void add(String name, @Nullable String values) {
        if (values != null) {
            for (String value : values.split(";", -1)) {
                request.addHeader(name, value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "ANYTHING", "get"})
    void checksEveryMethodThatIsNotKnownToBeSafe(String method) throws Exception {
        request.setMethod(method);
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(passes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void letsReadsComeFromAnyOrigin(String method) throws Exception {
        request.setMethod(method);
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Origin", "https://other.example");

        assertThat(passes()).isTrue();
    }

    @Test
    void saysWhy() throws Exception {
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(passes()).isFalse();
        assertThat(refused).singleElement().isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refusal.faults()).containsExactly(new Fault("", "cross-origin"));
        });
    }

    /** Whoever sits between a browser and the board could have made a page without TLS. */
    @ParameterizedTest
    @CsvSource({
        "https://secure.example, secure.example, true",
        "http://secure.example, secure.example, false",
        "HTTP://SECURE.example:80, secure.example, false",
        "http://secure.example, 10.0.0.7:8080, false",
        "http://10.0.0.7:8080, 10.0.0.7:8080, true"
    })
    void takesNoPageWithoutTlsForItsOwnWhereItHasTls(String origin, String host, boolean passes) throws Exception {
        CrossOriginCheck secure = new CrossOriginCheck(
                new FilterRefusals(List.of((request, response, handler, thrown) -> new ModelAndView())),
                new PublicAddress(URI.create("https://secure.example")),
                new CorsOrigins(List.of()));
        add("Origin", origin);
        add("Host", host);
        MockFilterChain chain = new MockFilterChain();
        secure.doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest() != null).isEqualTo(passes);
    }
}
