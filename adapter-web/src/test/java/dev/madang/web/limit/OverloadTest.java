package dev.madang.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Refusal;
import dev.madang.web.access.ClientAddresses;
import dev.madang.web.access.Network;
import dev.madang.web.access.Signer;
import dev.madang.web.error.FilterRefusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class OverloadTest {

    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Refusal.Kind> answered = new ArrayList<>();
    private final Overload overload = new Overload(
            waiting::get,
            new ClientAddresses(
                    List.of(Objects.requireNonNull(Network.parse("192.0.2.0/24"))), new Signer(new byte[32])),
            new FilterRefusals(
                    List.of((request, response, handler, thrown) -> null, (request, response, handler, thrown) -> {
                        answered.add(((Refusal) thrown).kind());
                        return new ModelAndView();
                    })));

    /** Begins as many requests of one client, each while the one before is at work; the last finds that others wait. */
    private boolean servesBeside(int others, String client, String forwardedFor) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(client);
        request.addHeader("X-Forwarded-For", forwardedFor);
        AtomicBoolean served = new AtomicBoolean();
        FilterChain chain = (next, response) -> {
            served.set(true);
            if (others > 0) {
                waiting.set(others > 1 ? 0 : 1);
                served.set(servesBeside(others - 1, client, forwardedFor));
            }
        };
        overload.doFilter(request, new MockHttpServletResponse(), chain);
        return served.get();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 198.51.100.1, '', true",
        "8, 198.51.100.1, '', false",
        "8, 192.0.2.1, 198.51.100.1, false",
        "8, 192.0.2.1, '', true"
    })
    void givesAClientItsShareWhileOthersWait(int others, String client, String forwardedFor, boolean served)
            throws Exception {
        assertThat(servesBeside(others, client, forwardedFor)).isEqualTo(served);
        waiting.set(0);
        assertThat(servesBeside(0, client, forwardedFor)).isTrue();
    }

    @Test
    void givesAClientAllWhileNobodyWaits() throws Exception {
        AtomicInteger deep = new AtomicInteger();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("198.51.100.1");
        FilterChain[] chain = new FilterChain[1];
        chain[0] = (next, response) -> {
            if (deep.incrementAndGet() < 30) {
                overload.doFilter(request, new MockHttpServletResponse(), chain[0]);
            }
        };
        overload.doFilter(request, new MockHttpServletResponse(), chain[0]);
        assertThat(deep).hasValue(30);
    }

    /** What follows in a pipeline would keep the thread. */
    @ParameterizedTest
    @CsvSource({"/livez, 0, ", "/readyz, 0, ", "/livez, 1, close", "/readyz, 1000, close", "/, 1, "})
    void endsAConnectionAfterAHealthCheckWhileOthersWait(String path, int others, @Nullable String connection)
            throws Exception {
        waiting.set(others);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        overload.doFilter(request, response, chain);
        assertThat(chain.getRequest()).isNotNull();
        assertThat(response.getHeader("Connection")).isEqualTo(connection);
    }

    private boolean serves() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();
        overload.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    @Test
    void refusesRequestsWhileTooManyWait() throws Exception {
        waiting.set(Overload.MAX_WAITING + 1);
        assertThat(serves()).isFalse();
        assertThat(answered).containsExactly(Refusal.Kind.UNAVAILABLE);
    }

    @Test
    void isOverAsSoonAsFewerWait() throws Exception {
        waiting.set(Overload.MAX_WAITING + 1);
        assertThat(serves()).isFalse();
        waiting.set(Overload.MAX_WAITING);
        assertThat(serves()).isTrue();
        assertThat(answered).hasSize(1);
    }
}
