package dev.madang.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;

/**
 * Answers the requests that Tomcat can't read, and so can't hand to the board: as a problem detail, where Tomcat would
 * send a page of its own. Tomcat finds it by its name.
 */
public final class RefusedRequests extends ErrorReportValve {

    private static final String BODY = """
            {"type":"urn:madang:problem:bad-request","title":"This request can't be read","status":%1$d,\
            "detail":"This request can't be read.","code":"bad-request","error":"This request can't be read."}""";

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.getOutputStream().write(BODY.formatted(status).getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            ExceptionUtils.handleThrowable(e); // The client has gone: nobody is left to tell.
        }
    }
}
