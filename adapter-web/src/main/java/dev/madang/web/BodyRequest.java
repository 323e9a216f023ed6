package dev.madang.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A request with a body, which is read by a {@link BodyReader} before anybody asks for it, and then is here as a whole. */
final class BodyRequest extends HttpServletRequestWrapper {

    private final int most;
    private byte[] body = new byte[0];
    private int length;
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

    /** @param body of which the first bytes count */
    void fill(byte[] body, int length) {
        this.body = body;
        this.length = length;
    }

    /** Tells whoever wants the body why it can't be had. */
    void fail(RuntimeException why) {
        unreadable = why;
        body = new byte[0];
        length = 0;
    }

    void requireReadable() {
        if (unreadable != null) {
            throw unreadable;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Content(new ByteArrayInputStream(body, 0, length));
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
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            if (isForm()) {
                FormFields.read(body, length, all);
            }
            parameters = Collections.unmodifiableMap(all);
        }
        return parameters;
    }

    private boolean isForm() {
        String type = getContentType();
        return type != null
                && getMethod().equals("POST")
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static final class Content extends ServletInputStream {

        private final ByteArrayInputStream content;

        Content(ByteArrayInputStream content) {
            this.content = content;
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return content.read(buffer, offset, length);
        }

        @Override
        public int available() {
            return content.available();
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
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
