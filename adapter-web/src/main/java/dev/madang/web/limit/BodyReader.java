package dev.madang.web.limit;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.web.access.AccessCheck;
import dev.madang.web.access.Callers;
import dev.madang.web.error.FilterRefusals;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Reads the body of a request that may pass, before its handler runs. What came along with the header is read at once; for
 * the rest no thread waits: the handler runs in another turn, when all is there.
 */
@Component
public class BodyReader implements HandlerInterceptor {

    /**
     * The attribute of a request whose client waits to be told that its body is wanted: a {@link Runnable} that tells it, as RFC
     * 9110 has it in section 10.1.1.
     */
    public static final String GO_ON = "dev.madang.web.goOn";

    /** No longer than what the server reads at once. */
    static final int MAX_AT_ONCE = 8 << 10;

    /** Of three posts, as many as a guest may publish in a row, of which each character is escaped in its longest form. */
    static final int MAX_OF_GUEST = 3 * 6 * (64 << 10) + (64 << 10);

    private final ByteBudget budget;
    private final ObjectProvider<FilterRefusals> refusals;

    /** @param refusals asked for late, since those who answer are made with the interceptors */
    BodyReader(ByteBudget budget, ObjectProvider<FilterRefusals> refusals) {
        this.budget = budget;
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        BodyRequest body = WebUtils.getNativeRequest(request, BodyRequest.class);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            requireReadable(body);
            return true;
        }
        if (body == null) {
            AccessCheck.requireAccess(request);
            return true;
        }
        int most = most(request, body);
        if (request.getContentLengthLong() > most) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return isReadAtOnce(request, response, body, most);
    }

    private static void requireReadable(@Nullable BodyRequest body) {
        if (body != null) {
            body.requireReadable();
        }
    }

    /** The fields of a form that has been read, by their names; empty where there is none, or one that can't be decoded. */
    public static Map<String, String[]> formOf(HttpServletRequest request) {
        BodyRequest body = WebUtils.getNativeRequest(request, BodyRequest.class);
        try {
            return body == null ? Map.of() : body.form();
        } catch (Refusal undecodable) {
            return Map.of();
        }
    }

    /** No more than there is for all, either. */
    private int most(HttpServletRequest request, BodyRequest body) {
        Caller caller = Callers.of(request);
        boolean guest = caller.identity() == null && caller.address() != null;
        long most = Math.min(body.most(), budget.all() / (1 + BodyCollector.GROWTH));
        return (int) Math.min(most, guest ? MAX_OF_GUEST : most);
    }

    private boolean isReadAtOnce(HttpServletRequest request, HttpServletResponse response, BodyRequest body, int most)
            throws IOException {
        ServletInputStream in = body.getRequest().getInputStream();
        long told = request.getContentLengthLong();
        Chunks read = new Chunks();
        if (told > 0) {
            read.grow((int) Math.min(told, MAX_AT_ONCE));
            while (!read.isFull() && in.available() > 0 && read.readFrom(in) > 0) {
                // On, to all that came with the header.
            }
        }
        if (read.length() == told) {
            body.fill(read);
            AccessCheck.requireAccess(request);
            return true;
        }
        if (request.getAttribute(GO_ON) instanceof Runnable goOn) {
            goOn.run();
        }
        new BodyCollector(body, () -> answerBroken(request, response), budget, read, most).start(in, request, response);
        return false;
    }

    private void answerBroken(HttpServletRequest request, HttpServletResponse response) {
        refusals.getObject().answer(new ResponseStatusException(HttpStatus.BAD_REQUEST), request, response);
        try {
            response.flushBuffer();
        } catch (IOException e) {
            // The client has gone: nobody is left to tell.
        }
    }
}
