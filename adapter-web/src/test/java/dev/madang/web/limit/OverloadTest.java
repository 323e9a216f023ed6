package dev.madang.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Refusal;
import dev.madang.web.error.FilterRefusals;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class OverloadTest {

    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Refusal.Kind> answered = new ArrayList<>();
    private final Overload overload = new Overload(
            waiting::get,
            new FilterRefusals(
                    List.of((request, response, handler, thrown) -> null, (request, response, handler, thrown) -> {
                        answered.add(((Refusal) thrown).kind());
                        return new ModelAndView();
                    })));

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
