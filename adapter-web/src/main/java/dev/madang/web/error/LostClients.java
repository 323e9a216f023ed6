package dev.madang.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Lets go of clients that have gone in the midst of a request or an answer: nobody is left to tell, and nothing is amiss
 * that the log should have.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostClients implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        boolean lost = isClosed(thrown)
                || (response.isCommitted()
                        && (DisconnectedClientHelper.isClientDisconnectedException(thrown)
                                || Problem.of(thrown).status().is4xxClientError()));
        return lost ? new ModelAndView() : null;
    }

    /** Also by the board, which needs the place. */
    private static boolean isClosed(Exception thrown) {
        return thrown instanceof IOException
                && NestedExceptionUtils.getMostSpecificCause(thrown) instanceof ClosedChannelException;
    }
}
