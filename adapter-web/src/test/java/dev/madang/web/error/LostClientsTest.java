package dev.madang.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LostClientsTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private boolean letsGoOf(Exception thrown) {
        return new LostClients().resolveException(new MockHttpServletRequest(), response, null, thrown) != null;
    }

    @Test
    void areLetGoWhenTheAnswerIsOnItsWay() {
        response.setCommitted(true);
        assertThat(letsGoOf(new IOException("Broken pipe"))).isTrue();
        assertThat(letsGoOf(new IOException("Could not write", new IOException("Connection reset by peer"))))
                .isTrue();
        assertThat(letsGoOf(Refusal.invalid("", "undecodable"))).isTrue();
    }

    @Test
    void areLetGoWhereTheBoardHasCutThemOff() {
        assertThat(letsGoOf(new AsynchronousCloseException())).isTrue();
        assertThat(letsGoOf(new IOException("Could not read", new ClosedChannelException())))
                .isTrue();
        assertThat(letsGoOf(new UncheckedIOException(new ClosedChannelException())))
                .isFalse();
    }

    @Test
    void areNotAnExcuseForTheBoardsOwnFailures() {
        response.setCommitted(true);
        assertThat(letsGoOf(new IllegalStateException("half an answer"))).isFalse();
    }

    @Test
    void mayBeThereStillBeforeTheAnswer() {
        assertThat(letsGoOf(new IOException("Broken pipe"))).isFalse();
        assertThat(letsGoOf(Refusal.invalid("", "undecodable"))).isFalse();
    }
}
