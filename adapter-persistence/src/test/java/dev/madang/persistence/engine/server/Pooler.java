package dev.madang.persistence.engine.server;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands before PostgreSQL as poolers do: whom it lets in gets a number of its own in the place of the session's. */
final class Pooler implements AutoCloseable {

    private static final char KEY = 'K';

    private final ServerSocket door;
    private final URI server;
    private final AtomicReference<@Nullable String> dropping = new AtomicReference<>();

    private Pooler(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    static Pooler before(String url) throws IOException {
        Pooler pooler = new Pooler(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), URI.create(url.substring("jdbc:".length())));
        start(pooler::admit);
        return pooler;
    }

    /** Without the question whether the server knows TLS, which is no message of the form that {@link #answer} reads. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + server.getPath() + '?' + server.getQuery()
                + "&sslmode=disable";
    }

    /** Drops the connection over which a statement that has these words comes next. */
    void dropAt(String words) {
        dropping.set(words);
    }

    boolean hasDropped() {
        return dropping.get() == null;
    }

    private void admit() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket session = new Socket(server.getHost(), server.getPort());
            start(() -> ask(client, session));
            start(() -> answer(new DataInputStream(session.getInputStream()), client.getOutputStream()));
        }
    }

    private void ask(Socket client, Socket session) throws IOException {
        byte[] asked = new byte[8192];
        try (client;
                session) {
            for (int length = 0; length >= 0; length = client.getInputStream().read(asked)) {
                String awaited = dropping.get();
                if (awaited != null
                        && new String(asked, 0, length, StandardCharsets.UTF_8).contains(awaited)
                        && dropping.compareAndSet(awaited, null)) {
                    return;
                }
                session.getOutputStream().write(asked, 0, length);
            }
        }
    }

    private static void answer(DataInputStream server, OutputStream client) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client));
        int type = 0;
        while (type != KEY) {
            type = server.read();
            int length = server.readInt();
            byte[] body = server.readNBytes(length - Integer.BYTES);
            if (type == KEY) {
                body[0] ^= 0x55;
            }
            out.write(type);
            out.writeInt(length);
            out.write(body);
            out.flush();
        }
        server.transferTo(client);
    }

    private static void start(Copying copying) {
        Thread thread = new Thread(() -> {
            try {
                copying.run();
            } catch (IOException e) {
                // One side has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Copying {
        void run() throws IOException;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
