package dev.madang.bootstrap.http;

import dev.madang.web.limit.BodyReader;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;

/**
 * Lets the board tell clients to send their bodies. Tomcat tells them when the first byte is asked for, which nobody does who
 * waits for a body without a thread.
 */
final class GoOn extends ValveBase {

    GoOn() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getCoyoteRequest().hasExpectation()) {
            Runnable goOn = () ->
                    request.getCoyoteRequest().action(ActionCode.ACK, ContinueResponseTiming.ON_REQUEST_BODY_READ);
            request.setAttribute(BodyReader.GO_ON, goOn);
        }
        getNext().invoke(request, response);
    }
}
