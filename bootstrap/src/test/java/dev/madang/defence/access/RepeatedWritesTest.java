package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.Mortal;
import dev.madang.bootstrap.MutableClock;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Dump;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every POST of the API, which is sent again under its {@code Idempotency-Key}. */
class RepeatedWritesTest {

    private static final MutableClock CLOCK = new MutableClock(Instant.parse("2026-12-01T12:00:00Z"));
    private static final Mortal TRANSACTIONS = new Mortal();

    /** As many as any of them has, with those that find out who asks, and who asked before. */
    private static final int MOST_TRANSACTIONS = 7;

    /** After which the dead are known to be dead. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "set-cookie", "content-length", "transfer-encoding");

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty(CLOCK).with(TRANSACTIONS::join);

    private static String token = "";
    private static int scenes;

    @BeforeAll
    static void addAdmin() {
        token = BOARD.tokenOf("the admin", Role.ADMIN, Scope.values());
    }

    static Stream<Write> writes() {
        return Writes.ALL.stream()
                .filter(write -> write.isJson() && write.method().equals("POST"))
                .filter(write -> !write.path().endsWith("/link"));
    }

    /** A write that is sent several times. */
    private static final class Sending {

        private final Write write;
        private final Scene scene = new Scene(BOARD, token, ++scenes);
        private final String key = "\"scene " + scenes + '"';
        private final byte[] body;
        private final int before = rows();

        Sending(Write write) {
            this.write = write;
            body = scene.body(write, write.fields());
        }

        HttpResponse<String> send() {
            return scene.send(write, body, "", "Idempotency-Key", key.replace(' ', '-'));
        }

        private static int rows() {
            return (int) Dump.of(BOARD).written().stream()
                    .filter(row -> !row.startsWith("answers:"))
                    .count();
        }

        int newRows() {
            return rows() - before;
        }
    }

    private static List<Object> kept(HttpResponse<String> response) {
        Map<String, List<String>> headers = response.headers().map().entrySet().stream()
                .filter(header -> !OF_THE_MOMENT.contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return List.of(response.statusCode(), headers, response.body());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void isDoneOnceAndAnsweredAlike(Write write) {
        Sending sending = new Sending(write);
        HttpResponse<String> first = sending.send();
        assertThat(first.statusCode()).as(first.body()).isBetween(200, 204);
        int rows = sending.newRows();
        assertThat(kept(sending.send())).isEqualTo(kept(first));
        assertThat(sending.newRows()).isEqualTo(rows);
    }

    /** After each of its transactions. */
    @ParameterizedTest
    @MethodSource("writes")
    void isDoneOnceWhenTheBoardIsKilled(Write write) {
        new Sending(write).send(); // Of others' things it may take what other tests have left.
        Sending alive = new Sending(write);
        alive.send();
        int rows = alive.newRows();
        for (int transactions = 1; transactions <= MOST_TRANSACTIONS; transactions++) {
            Sending sending = new Sending(write);
            TRANSACTIONS.dieAfter(transactions);
            try {
                sending.send();
            } finally {
                TRANSACTIONS.rise();
            }
            CLOCK.advance(PATIENCE);
            HttpResponse<String> again = sending.send();
            assertThat(again.statusCode()).as(again.body()).isBetween(200, 204);
            assertThat(kept(sending.send())).isEqualTo(kept(again));
            assertThat(sending.newRows()).isEqualTo(rows);
        }
    }
}
