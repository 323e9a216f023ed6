package dev.madang.defence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.throttle.Allowance;
import dev.madang.bootstrap.MutableClock;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Guessing passwords is stopped, but the owner signs in. */
class GuessesTest {

    private static final int GUESSES = 1_000;

    /** Stands still, so that guesses are as quick as the quickest machine's. */
    private static final MutableClock CLOCK = new MutableClock(Instant.parse("2026-11-23T08:38:08Z"));

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty(CLOCK);

    /** Those that aren't verified are told so: 429, with when to come back. */
    @Test
    void areSeldomVerifiedAndTheOwnerStillGetsIn() {
        Browser owner = new Browser(BOARD);
        owner.signUp("집주인");
        Browser stranger = new Browser(BOARD);
        long verified = Allowance.SIGN_IN_ACCOUNT.rates().get(0).most();
        assertThat(guess(stranger)).isEqualTo(Map.of(400, verified, 429, GUESSES - verified));
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(guess(stranger)).isEqualTo(Map.of(400, 1L, 429, GUESSES - 1L));

        HttpResponse<String> refused = stranger.signIn("집주인", RunningBoard.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(owner.signIn("집주인", RunningBoard.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(owner.get("/account").statusCode()).isEqualTo(200);
    }

    /** At once; how often each status was the answer. */
    private static Map<Integer, Long> guess(Browser stranger) {
        return IntStream.range(0, GUESSES)
                .parallel()
                .mapToObj(i -> stranger.signIn("집주인", "password number " + i).statusCode())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    @Test
    void areNotHelpedByACookieOfSomebodyElse() {
        new Browser(BOARD).signUp("피해자");
        Browser attacker = new Browser(BOARD);
        attacker.signUp("공격자");
        String device = attacker.cookie("device");
        assertThat(device).isNotEmpty();
        for (int i = 0; i < 20; i++) {
            attacker.signIn("피해자", "wrong " + i);
        }
        assertThat(attacker.signIn("피해자", RunningBoard.PASSWORD).statusCode()).isEqualTo(429);
        for (String forged :
                new String[] {device.replaceFirst("^[0-9]+", "1"), device.substring(0, 60) + "0".repeat(64)}) {
            Browser forger = new Browser(BOARD);
            forger.plantOwn("device", forged);
            assertThat(forger.signIn("피해자", RunningBoard.PASSWORD).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void openNothingWithADeviceCookieAlone() {
        Browser owner = new Browser(BOARD);
        owner.signUp("기기 주인");
        Browser thief = new Browser(BOARD);
        thief.plantOwn("device", owner.cookie("device"));
        thief.plantOwn("session", owner.cookie("device"));
        assertThat(thief.get("/account").statusCode()).isEqualTo(401);
    }
}
