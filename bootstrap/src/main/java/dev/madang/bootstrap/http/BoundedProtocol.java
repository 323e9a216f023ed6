package dev.madang.bootstrap.http;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 within {@link Bounds}. Tomcat makes it by its name. */
public final class BoundedProtocol extends Http11NioProtocol {

    private final BoundedEndpoint endpoint;

    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /** To be called before it's started. */
    public void within(Bounds bounds) {
        endpoint.within(bounds);
    }
}
