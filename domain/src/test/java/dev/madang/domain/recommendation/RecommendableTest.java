package dev.madang.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecommendableTest {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final SecretHash OTHER = SecretHash.of("another's");

    private static Caller member(long id, @Nullable SecretHash guestKey, @Nullable SecretHash memberKey) {
        Identity identity = new Identity(id, "mina", Role.MEMBER, 1, Credential.Kind.SESSION, Set.of());
        return new Caller(identity, guestKey, null, null, memberKey);
    }

    private static Recommendable by(@Nullable SecretHash guestKey) {
        return new Recommendable(new Authorship(7, guestKey, Instant.EPOCH), 0);
    }

    private static void assertOwn(Recommendable of, Caller caller) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> of.requireOther(caller))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN)
                .matches(refusal -> refusal.code().equals("own-contribution"));
    }

    @Test
    void isForOthersThanItsAuthorHoweverLongAgoItWasWritten() {
        assertOwn(by(null), member(7, null, null));
        assertOwn(by(KEY), member(7, KEY, null));
        assertOwn(by(KEY), member(8, OTHER, KEY));
        assertThatCode(() -> by(null).requireOther(member(8, KEY, null))).doesNotThrowAnyException();
        assertThatCode(() -> by(KEY).requireOther(member(7, OTHER, null))).doesNotThrowAnyException();
    }
}
