package dev.madang.bootstrap.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;

/**
 * Takes off a request's path what its browser has before the board's own, where a proxy has left it on: within the board,
 * paths are the same wherever it is.
 */
final class PathPrefix extends ValveBase {

    private final String prefix;

    /** @param prefix as browsers send it */
    PathPrefix(String prefix) {
        super(true);
        this.prefix = prefix;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (takeOff(request.getCoyoteRequest().requestURI())) {
            takeOff(request.getMappingData().requestPath);
            takeOff(request.getMappingData().wrapperPath);
        }
        getNext().invoke(request, response);
    }

    private boolean takeOff(MessageBytes path) {
        String whole = String.valueOf(path);
        boolean has =
                whole.startsWith(prefix) && (whole.length() == prefix.length() || whole.charAt(prefix.length()) == '/');
        if (has) {
            path.setString(whole.length() == prefix.length() ? "/" : whole.substring(prefix.length()));
        }
        return has;
    }
}
