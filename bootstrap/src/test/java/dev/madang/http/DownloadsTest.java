package dev.madang.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Transactions;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member who takes its data slowly keeps no other member from theirs. */
class DownloadsTest {

    /** Of the longest posts: more than the buffers of a connection hold. */
    private static final int POSTS = 150;

    private static final int SMALL = 4096;

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static Browser member(String name) {
        BOARD.addMember(name, RunningBoard.PASSWORD, Role.MEMBER);
        Browser browser = new Browser(BOARD);
        browser.signIn(name, RunningBoard.PASSWORD);
        return browser;
    }

    private static void fill(String name) {
        BOARD.bean(Transactions.class).run(() -> {
            long id = BOARD.bean(UserRepository.class)
                    .byUsername(new Username(name))
                    .orElseThrow()
                    .id();
            NewPost post = new NewPost(
                    id,
                    new Title("Long"),
                    new Content("x".repeat(Content.MAX_BYTES)),
                    TagNames.NONE,
                    Instant.parse("2026-11-23T08:00:00Z"));
            BOARD.bean(PostRepository.class).addAll(Collections.nCopies(POSTS, post));
        });
    }

    private static Socket slow(Browser browser) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), BOARD.port()));
        socket.getOutputStream()
                .write(("GET /account/data HTTP/1.1\r\nHost: x\r\nCookie: " + BOARD.cookieName("session") + '='
                                + browser.cookie("session") + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] start = socket.getInputStream().readNBytes(12);
        assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    @Test
    void areOneAtATimeOfAMember() throws IOException {
        Browser mina = member("미나");
        Browser bora = member("보라");
        fill("미나");
        try (Socket held = slow(mina)) {
            assertThat(held.isConnected()).isTrue();
            for (int i = 0; i < 5; i++) {
                HttpResponse<String> second = mina.get("/account/data");
                assertThat(second.statusCode()).isEqualTo(429);
                assertThat(second.headers().firstValue("Retry-After")).hasValue("60");
            }
            assertThat(bora.get("/account/data").statusCode()).isEqualTo(200);
        }
        assertThat(agreesInTime(mina)).isTrue();
    }

    /** Once the server has seen that the first has gone. */
    private static boolean agreesInTime(Browser browser) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            if (browser.get("/account/data").statusCode() == 200) {
                return true;
            }
        }
        return false;
    }
}
