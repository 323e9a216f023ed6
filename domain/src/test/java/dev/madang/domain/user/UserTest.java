package dev.madang.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final Username NAME = new Username("admin");
    private static final Email EMAIL = new Email("admin@example.com");

    private final User user = new User(1, NAME, EMAIL, Instant.EPOCH);

    @Test
    void changesItsNameAlone() {
        assertThat(user.withUsername(new Username("root")))
                .isEqualTo(new User(1, new Username("root"), EMAIL, Instant.EPOCH));
    }

    @Test
    void changesItsEmailAlone() {
        assertThat(user.withEmail(new Email("root@example.com")))
                .isEqualTo(new User(1, NAME, new Email("root@example.com"), Instant.EPOCH));
    }
}
