package dev.madang.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.madang.domain.SecretHash;
import dev.madang.domain.user.NameKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String OF_GA = "64ee5293d31bc58b72d76ae9a86a902e90442428e29f24f4ecb257ba841cdd36";

    @Test
    void isTheSameForAKeyAndASecretForEver() {
        assertThat(SecretHash.of("abc")).isEqualTo(new SecretHash(OF_ABC));
        assertThat(NameKey.of("abc")).isEqualTo(new NameKey(OF_ABC));
        assertThat(new AddressKey(OF_ABC).value()).isEqualTo(OF_ABC);
    }

    @Test
    void isThatOfTheBytesInUtf8() {
        assertThat(SecretHash.of("가").value()).isEqualTo(OF_GA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                OF_ABC + "0",
                OF_ABC + "\n",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
            })
    void isNothingButSixtyFourLowerCaseHexDigits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NameKey(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretHash(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressKey(text));
    }
}
