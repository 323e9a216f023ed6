package dev.madang.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.madang.domain.Reason;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final Email EMAIL = new Email("mina@example.com");
    private static final Set<NameKey> KEYS = Set.of(NameKey.of("mina"));
    private static final Reason WARNING = new Reason("말을 곱게 해 주세요.");

    private final Account account = new Account(1, EMAIL, "hash", KEYS, NOW, UNTIL, WARNING);

    @Test
    void hasNothingHeldAgainstItAtFirst() {
        assertThat(new Account(1, EMAIL, "hash", KEYS, NOW))
                .isEqualTo(new Account(1, EMAIL, "hash", KEYS, NOW, null, null));
    }

    @Test
    void changesOneThingAtATime() {
        Email email = new Email("other@example.com");
        Set<NameKey> keys = Set.of(NameKey.of("other"));
        Reason warning = new Reason("다시");
        assertThat(account.withEmail(email)).isEqualTo(new Account(1, email, "hash", KEYS, NOW, UNTIL, WARNING));
        assertThat(account.withPassword("new")).isEqualTo(new Account(1, EMAIL, "new", KEYS, NOW, UNTIL, WARNING));
        assertThat(account.withNameKeys(keys)).isEqualTo(new Account(1, EMAIL, "hash", keys, NOW, UNTIL, WARNING));
        assertThat(account.suspendedUntil(NOW)).isEqualTo(new Account(1, EMAIL, "hash", KEYS, NOW, NOW, WARNING));
        assertThat(account.suspendedUntil(null)).isEqualTo(new Account(1, EMAIL, "hash", KEYS, NOW, null, WARNING));
        assertThat(account.withWarning(warning)).isEqualTo(new Account(1, EMAIL, "hash", KEYS, NOW, UNTIL, warning));
        assertThat(account.withWarning(null)).isEqualTo(new Account(1, EMAIL, "hash", KEYS, NOW, UNTIL, null));
    }

    @Test
    void needsANameThatLooksLikeSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> account.withNameKeys(Set.of()));
    }

    @Test
    void doesNotTellItsHash() {
        assertThat(account.toString()).doesNotContain("hash");
    }
}
