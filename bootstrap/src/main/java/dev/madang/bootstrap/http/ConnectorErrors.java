package dev.madang.bootstrap.http;

import dev.madang.web.access.SecurityHeaders;
import dev.madang.web.error.Problem;
import dev.madang.web.html.Pages;
import dev.madang.web.language.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.Constants;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Answers what the container refuses before any other part of the board sees it, such as a request that is no HTTP: with a
 * page, where what could be read of it accepts one, or else in the API's form. The container's own page would show its name
 * and where in its code it stopped.
 */
final class ConnectorErrors extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    /** What the container's parser says of a head that is too long, with the status of any other that it can't read. */
    private static final String HEAD_TOO_LARGE =
            StringManager.getManager(Constants.class).getString("iib.requestheadertoolarge.error");

    private final Context board;
    private final Pages pages;

    private ConnectorErrors(Context board, Pages pages) {
        this.board = board;
        this.pages = pages;
    }

    /** Takes the place of the container's page. */
    static void reportIn(Context context, Pages pages) {
        StandardHost host = (StandardHost) context.getParent();
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(new ConnectorErrors(context, pages));
    }

    /** To HTTP/0.9 it answers nothing: that has no headers, and so none that keep a page safe. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (String.valueOf(request.getProtocol()).isEmpty()) {
            response.sendError(HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED);
        } else {
            super.invoke(request, response);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() >= FIRST_ERROR
                && response.getContentWritten() == 0
                && response.setErrorReported()
                && isWritable(response)) {
            SecurityHeaders.set(response, request.isSecure());
            HttpStatusCode status = statusOf(request, response);
            response.setStatus(status.value());
            // Caches may keep some of these.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            if (takesPages(request)) {
                response.setContentType("text/html;charset=UTF-8");
                write(pages.refused(status, Language.negotiate(request), board.getServletContext()), response);
            } else {
                response.setContentType("application/problem+json");
                write(problem(status).getBytes(StandardCharsets.UTF_8), response);
            }
        }
    }

    private static boolean isWritable(Response response) {
        AtomicBoolean writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        return writable.get();
    }

    private static HttpStatusCode statusOf(Request request, Response response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception unread
                && HEAD_TOO_LARGE.equals(unread.getMessage())) {
            boolean hasAddress = !request.getCoyoteRequest().requestURI().isNull();
            return hasAddress ? HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE : HttpStatus.URI_TOO_LONG;
        }
        return HttpStatusCode.valueOf(response.getStatus());
    }

    private static boolean takesPages(Request request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static void write(byte[] body, Response response) {
        try {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            // The client has gone: nobody is left to tell.
        }
    }

    /** In English, since the request's headers may be what can't be read. */
    private static String problem(HttpStatusCode status) {
        String code = Problem.of(status, List.of()).code();
        String title = Language.ENGLISH.say("problem." + code);
        return """
                {"type":"urn:madang:problem:%s","title":"%s","status":%s,"detail":"%s.","code":"%s","error":"%s."}""".formatted(code, title, status.value(), title, code, title);
    }
}
