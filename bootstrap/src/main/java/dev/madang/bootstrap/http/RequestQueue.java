package dev.madang.bootstrap.http;

import dev.madang.web.limit.WaitingRequests;
import java.util.concurrent.Executor;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** What waits for one of the server's threads. */
final class RequestQueue implements WaitingRequests {

    private volatile @Nullable Connector connector;

    void watch(Connector served) {
        connector = served;
    }

    @Override
    public int count() {
        Connector served = connector;
        Executor threads = served == null ? null : served.getProtocolHandler().getExecutor();
        return threads instanceof ThreadPoolExecutor pool ? pool.getQueue().size() : 0;
    }
}
