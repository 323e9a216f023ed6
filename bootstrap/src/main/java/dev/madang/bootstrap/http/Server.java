package dev.madang.bootstrap.http;

import dev.madang.bootstrap.settings.Settings;
import dev.madang.web.access.Network;
import dev.madang.web.access.PublicAddress;
import dev.madang.web.access.SecretCookie;
import dev.madang.web.access.SecurityHeaders;
import dev.madang.web.access.Signer;
import dev.madang.web.html.Pages;
import dev.madang.web.limit.ByteBudget;
import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ContinueResponseTiming;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.DispatcherServlet;

/** The HTTP server, with Spring's servlet as its only one. */
@Configuration(proxyBeanMethods = false)
public class Server {

    /** Two cores are busy with fewer; each thread more costs memory and a database connection's turn. */
    private static final int MAX_THREADS = 32;

    private static final int SPARE_THREADS = 4;
    private static final int MAX_CONNECTIONS = 8192;

    /**
     * Connections that wait to be taken. A client that finds no place among them tries again after a whole second, and under
     * overload many come back at once: Tomcat closes a connection after a 503.
     */
    private static final int BACKLOG = 1024;

    private static final int READ_BUFFER_BYTES = 8 << 10;

    /** Most pages fit, and leave in one piece; Tomcat's own measure takes three. */
    private static final int WRITE_BUFFER_BYTES = 24 << 10;

    @Bean
    static TomcatServletWebServerFactory tomcat(
            Settings settings, RequestQueue queue, Signer signer, Pages pages, PublicAddress address) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        factory.setProtocol(BoundedProtocol.class.getName());
        factory.setAddress(settings.address());
        factory.setPort(settings.port());
        factory.setShutdown(Shutdown.GRACEFUL);
        // Where the container has an answer of its own, the board gives it.
        factory.addErrorPages(new ErrorPage("/error"));
        Bounds bounds = new Bounds(ByteBudget.ofHeap(10), client -> isUnbounded(client, settings.trustedProxies()));
        factory.addConnectorCustomizers(connector -> connect(connector, bounds), queue::watch);
        factory.addContextCustomizers(context -> {
            context.setRequestCharacterEncoding(StandardCharsets.UTF_8.name());
            context.setUseRelativeRedirects(true);
            settings.site().tell(context.getServletContext());
            SecretCookie.mark(context.getServletContext(), signer);
            if (!address.prefix().isEmpty()) {
                context.getPipeline().addValve(new PathPrefix(address.prefix()));
            }
            context.getPipeline().addValve(new GoOn());
        });
        factory.addContextCustomizers(context -> ConnectorErrors.reportIn(context, pages));
        return factory;
    }

    @Bean
    static RequestQueue requestQueue() {
        return new RequestQueue();
    }

    @Bean
    static DispatcherServlet dispatcherServlet() {
        DispatcherServlet servlet = new DispatcherServlet();
        servlet.setPublishEvents(false);
        return servlet;
    }

    @Bean
    static ServletRegistrationBean<DispatcherServlet> dispatcherServletAtRoot(DispatcherServlet servlet) {
        ServletRegistrationBean<DispatcherServlet> registration = new ServletRegistrationBean<>(servlet, "/");
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** Also on what the container makes anew for an error: it has thrown away all that was set before. */
    @Bean
    static FilterRegistrationBean<SecurityHeaders> securityHeadersOnErrorsToo(SecurityHeaders filter) {
        FilterRegistrationBean<SecurityHeaders> registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** For bodies; answers that their clients don't take have one of their own, so that neither leaves the other without. */
    @Bean
    static ByteBudget byteBudget() {
        return ByteBudget.ofHeap(5);
    }

    /** A proxy has all its clients' connections; where there is none, this machine's are the owner's own. */
    private static boolean isUnbounded(InetAddress client, List<Network> proxies) {
        return proxies.isEmpty()
                ? client.isLoopbackAddress()
                : proxies.stream().anyMatch(proxy -> proxy.contains(client));
    }

    private static void connect(Connector connector, Bounds bounds) {
        // So that names may hold a slash or a backslash: routing looks at the path before it is decoded.
        connector.setEncodedSolidusHandling("passthrough");
        connector.setEncodedReverseSolidusHandling("passthrough");
        // Browsers send these of an address as somebody types them, though RFC 3986 wants them encoded.
        connector.setProperty("relaxedPathChars", "[]^|");
        connector.setProperty("relaxedQueryChars", "[]\\^`{|}");
        // A header names as many languages as there is room for; Tomcat's own limit of ten makes an error of every
        // request.
        connector.setMaxLocaleCount(-1);
        if (connector.getProtocolHandler() instanceof BoundedProtocol http) {
            http.within(bounds);
            http.setMaxThreads(MAX_THREADS);
            http.setMinSpareThreads(SPARE_THREADS);
            // Not -1, with which a single connection couldn't be told that it has had its last.
            http.setMaxKeepAliveRequests(Integer.MAX_VALUE);
            http.setProperty("socket.txBufSize", String.valueOf(Outbox.SEND_BUFFER_BYTES));
            http.setProperty("socket.appWriteBufSize", String.valueOf(WRITE_BUFFER_BYTES));
            // Nobody is asked to send a body that is refused by its length or its address.
            http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
            http.setMaxConnections(mostConnections());
            http.setProcessorCache(2 * MAX_THREADS);
            http.setAcceptCount(BACKLOG);
        }
    }

    /** As many as may fill a quarter of the heap with their buffers. */
    private static int mostConnections() {
        long affordable = Runtime.getRuntime().maxMemory() / 4 / (WRITE_BUFFER_BYTES + READ_BUFFER_BYTES);
        return (int) Math.min(affordable, MAX_CONNECTIONS);
    }
}
