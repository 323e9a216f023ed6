package dev.madang.web.limit;

import dev.madang.web.access.Methods;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with a body, which is read by a {@link BodyReader} before anybody asks for it, and then is here as a whole. */
final class BodyRequest extends HttpServletRequestWrapper {

    private final int most;
    private Chunks body = new Chunks();
    private @Nullable RuntimeException unreadable;
    private @Nullable Map<String, String[]> parameters;

    /** @param most the longest body that's read */
    BodyRequest(HttpServletRequest request, int most) {
        super(request);
        this.most = most;
    }

    int most() {
        return most;
    }

    void fill(Chunks whole) {
        body = whole;
    }

    /** Tells the reader of the body why it can't be had. */
    void fail(RuntimeException why) {
        unreadable = why;
    }

    void requireReadable() {
        if (unreadable != null) {
            throw unreadable;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Content(body.stream());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    /** The address's first, then the form's. */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            parameters = Collections.unmodifiableMap(withForm(new LinkedHashMap<>(super.getParameterMap())));
        }
        return parameters;
    }

    private Map<String, String[]> withForm(Map<String, String[]> known) {
        if (Methods.isForm(this)) {
            FormFields.read(getInputStream(), known);
        }
        return known;
    }

    /** The form's alone. */
    Map<String, String[]> form() {
        return withForm(new LinkedHashMap<>());
    }

    private static final class Content extends ServletInputStream {

        private final InputStream content;
        private boolean finished;

        Content(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            int next = content.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = content.read(buffer, offset, length);
            finished = read < 0;
            return read;
        }

        @Override
        public int available() throws IOException {
            return content.available();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is here");
        }
    }
}
