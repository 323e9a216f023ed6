package dev.madang.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.web.limit.ByteBudget;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that its client doesn't read, for longer than the server waits for a client to say something. */
class UnreadAnswerTest {

    private static final int MAX_THREADS = 3;
    private static final Duration TIMEOUT = Duration.ofMillis(100);

    private final Tomcat tomcat = new Tomcat();

    @TempDir
    private Path folder;

    private static final class Endless extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] much = new byte[1 << 20];
            while (!request.getRequestURI().equals("/short")) {
                response.getOutputStream().write(much);
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        Connector connector = new Connector(BoundedProtocol.class.getName());
        connector.setPort(0);
        connector.setProperty("maxThreads", String.valueOf(MAX_THREADS));
        connector.setProperty("connectionTimeout", String.valueOf(TIMEOUT.toMillis()));
        ((BoundedProtocol) connector.getProtocolHandler()).within(new Bounds(ByteBudget.ofHeap(10), client -> true));
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "endless", new Endless());
        context.addServletMappingDecoded("/*", "endless");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void takesOneThread() throws Exception {
        int port = tomcat.getConnector().getLocalPort();
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(1024);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            deaf.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            HttpClient others = HttpClient.newHttpClient();
            HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/short"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            // Tomcat looks for whom it has waited long enough once a second.
            for (Instant start = Instant.now(); start.plusSeconds(6).isAfter(Instant.now()); ) {
                assertThat(others.send(asked, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
