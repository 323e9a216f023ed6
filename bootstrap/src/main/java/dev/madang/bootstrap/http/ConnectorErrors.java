package dev.madang.bootstrap.http;

import dev.madang.web.access.SecurityHeaders;
import dev.madang.web.error.Problem;
import dev.madang.web.language.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * Answers what the container refuses before any other part of the board sees it, such as a request that is no HTTP, in
 * the API's form: the container's own page would show its name and where in its code it stopped.
 */
final class ConnectorErrors extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    /** Takes the place of the container's page. */
    static void reportIn(Context context) {
        StandardHost host = (StandardHost) context.getParent();
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(new ConnectorErrors());
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() >= FIRST_ERROR
                && response.getContentWritten() == 0
                && response.setErrorReported()
                && isWritable(response)) {
            SecurityHeaders.set(response, request.isSecure());
            response.setContentType("application/problem+json");
            write(problem(response.getStatus()), response);
        }
    }

    private static boolean isWritable(Response response) {
        AtomicBoolean writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        return writable.get();
    }

    private static void write(String problem, Response response) {
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(problem);
                response.finishResponse();
            }
        } catch (IOException e) {
            // The client has gone: nobody is left to tell.
        }
    }

    /** In English, since the request's headers may be what can't be read. */
    private static String problem(int status) {
        String code = Problem.of(HttpStatusCode.valueOf(status), List.of()).code();
        String title = Language.ENGLISH.say("problem." + code);
        return """
                {"type":"urn:madang:problem:%s","title":"%s","status":%s,"detail":"%s.","code":"%s","error":"%s."}""".formatted(code, title, status, title, code, title);
    }
}
