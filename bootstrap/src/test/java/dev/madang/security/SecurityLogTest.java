package dev.madang.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.throttle.Allowance;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.web.SecurityLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("hears what all boards log")
class SecurityLogTest {

    private static final Logger JDK = Logger.getLogger(SecurityLog.class.getName());

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        JDK.addHandler(handler);
    }

    @AfterEach
    void leave() {
        JDK.removeHandler(handler);
    }

    @Test
    void tellsWhoSignedInAndWhoDidNotAndNeverWhatWasTyped() {
        Browser browser = new Browser(BOARD);
        browser.signUp("들어온 이");
        long id =
                BOARD.bean(UserQueries.class).byUsername("들어온 이").orElseThrow().id();
        browser.signIn("들어온 이", RunningBoard.PASSWORD);
        browser.signIn(RunningBoard.PASSWORD, "typed into the wrong field");
        assertThat(lines)
                .containsExactly(
                        "User " + id + " signed in from here", "Somebody didn't sign in from here: wrong-credentials");
    }

    /** Another member's refusal is told all the same, with what was left out. */
    @Test
    void isNotFilledByOneMember() {
        Browser busy = new Browser(BOARD);
        busy.signUp("바쁜 이");
        for (int i = 0; i < 30; i++) {
            busy.get("/moderation");
        }
        long most = Allowance.LOG_LINES_ABOUT_ONE.rates().get(0).most();
        assertThat(lines).hasSize(Math.toIntExact(most));
        Browser other = new Browser(BOARD);
        other.signUp("다른 이");
        other.get("/moderation");
        assertThat(lines.subList(Math.toIntExact(most), lines.size()))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(30 - most + " lines"),
                        line -> assertThat(line).contains("was refused GET /moderation: insufficient"));
    }

    @Test
    void tellsWhichMemberWasRefusedWhat() {
        Browser browser = new Browser(BOARD);
        browser.signUp("엿보는 이");
        long id =
                BOARD.bean(UserQueries.class).byUsername("엿보는 이").orElseThrow().id();
        browser.post("/post/7/moderate");
        browser.send("PUT", "/api/mode", "{}");
        new Browser(BOARD).get("/moderation");
        assertThat(lines)
                .containsExactly(
                        "User " + id + " was refused POST /post/{id:[0-9]+}/moderate: insufficient",
                        "User " + id + " was refused PUT /api/mode: insufficient");
    }
}
