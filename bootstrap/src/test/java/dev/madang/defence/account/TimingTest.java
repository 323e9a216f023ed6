package dev.madang.defence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Nobody can find out by the clock, or by the words, whether a name has an account. */
@Isolated("measures time")
class TimingTest {

    private static final int NAMES = 8;

    /** Others on the machine may disturb a few rounds, but not all of six measurements. */
    private static final int ATTEMPTS = 6;

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty().withSlowHashing();

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** In turns, so that what slows down the one slows down the other; each name as often as the throttle lets it. */
    @Test
    void takesAsLongOverHttp() {
        Browser browser = new Browser(BOARD);
        for (int i = 0; i < NAMES; i++) {
            new Browser(BOARD).signUp("있는 이 " + i);
        }
        double apart = 1;
        for (int attempt = 0; attempt < ATTEMPTS && apart > 0.05; attempt++) {
            List<Long> known = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            for (int i = 0; i < 5 * NAMES; i++) {
                String number = " " + i % NAMES;
                known.add(nanos(() -> browser.signIn("있는 이" + number, "a wrong password")));
                unknown.add(nanos(() -> browser.signIn("없는 이" + number, "a wrong password")));
            }
            apart = Math.abs(median(known) - median(unknown)) / Math.min(median(known), median(unknown));
        }
        assertThat(apart).isLessThanOrEqualTo(0.05);
    }

    @Test
    void saysTheSameOfKnownAndUnknownAccounts() {
        new Browser(BOARD).signUp("아는 이");
        var known = new Browser(BOARD).signIn("아는 이", "a wrong password");
        var unknown = new Browser(BOARD).signIn("모를 이", "a wrong password");
        assertThat(known.statusCode()).isEqualTo(400).isEqualTo(unknown.statusCode());
        assertThat(known.body().replace("아는 이", "모를 이")).isEqualTo(unknown.body());
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    /** All members of these tests have one e-mail, which nobody else can find out by signing up. */
    @Test
    void saysNothingOfMembersEmails() {
        Browser first = new Browser(BOARD);
        Browser second = new Browser(BOARD);
        assertThat(first.signUp("첫째").statusCode()).isEqualTo(302);
        assertThat(second.signUp("둘째").statusCode()).isEqualTo(302);
        assertThat(new Browser(BOARD)
                        .send("POST", "/api/users", "{\"username\":\"셋째\",\"email\":\"private@example.com\"}")
                        .statusCode())
                .isEqualTo(201);
    }
}
