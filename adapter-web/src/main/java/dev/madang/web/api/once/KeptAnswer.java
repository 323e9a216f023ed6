package dev.madang.web.api.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer that is given again: its status, the headers that are its own, and its JSON, which is empty where it has none. A
 * cookie isn't given again: whoever has it sends it, and nobody else is to get it.
 */
record KeptAnswer(int status, Map<String, String> headers, String body) {

    private static final String END_OF_HEADERS = "\n\n";
    private static final String SEPARATOR = ": ";

    static KeptAnswer of(ResponseEntity<String> answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            String value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        String body = answer.getBody();
        return new KeptAnswer(answer.getStatusCode().value(), headers, body == null ? "" : body);
    }

    /** In the form of HTTP. */
    String text() {
        StringBuilder text = new StringBuilder().append(status);
        headers.forEach((name, value) ->
                text.append('\n').append(name).append(SEPARATOR).append(value));
        return text.append(END_OF_HEADERS).append(body).toString();
    }

    static KeptAnswer parse(String text) {
        int end = text.indexOf(END_OF_HEADERS);
        String[] head = text.substring(0, end).split("\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(SEPARATOR, 2);
            headers.put(header[0], header[1]);
        }
        return new KeptAnswer(Integer.parseInt(head[0]), headers, text.substring(end + END_OF_HEADERS.length()));
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        if (!body.isEmpty()) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
