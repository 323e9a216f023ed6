package dev.madang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomSecretsTest {

    private final RandomSecrets secrets = new RandomSecrets();

    @Test
    void haveThirtyTwoBytesInCharactersThatAUrlTakes() {
        String secret = secrets.random();

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
    }

    @Test
    void areNeverTheSame() {
        assertThat(Stream.generate(secrets::random).limit(1_000)).doesNotHaveDuplicates();
    }
}
