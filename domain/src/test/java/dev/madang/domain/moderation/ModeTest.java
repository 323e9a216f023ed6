package dev.madang.domain.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Role;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModeTest {

    private static final Caller MEMBER =
            new Caller(new Identity(7, "mina", Role.MEMBER, 1, Credential.Kind.SESSION, Set.of()), null);

    private static @Nullable String refused(Mode mode, Caller caller, Right right) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> mode.require(caller, right));
        if (refusal == null) {
            return null;
        }
        Fault fault = refusal.faults().get(0);
        return fault.code();
    }

    @Test
    void letsEverybodyWriteWhileItIsOpen() {
        for (Right right : Right.values()) {
            assertThat(refused(Mode.OPEN, Caller.ANONYMOUS, right)).isNull();
        }
    }

    @Test
    void letsMembersAloneWrite() {
        assertThat(refused(Mode.MEMBERS, Caller.ANONYMOUS, Right.PUBLISH_POST)).isEqualTo("members-only");
        assertThat(refused(Mode.MEMBERS, Caller.ANONYMOUS, Right.DELETE_OWN_POST))
                .isEqualTo("members-only");
        assertThat(refused(Mode.MEMBERS, Caller.ANONYMOUS, Right.SIGN_UP)).isNull();
        assertThat(refused(Mode.MEMBERS, MEMBER, Right.PUBLISH_POST)).isNull();
    }

    @Test
    void letsNobodyPublishWhileItIsReadOnly() {
        assertThat(Arrays.stream(Right.values()).filter(right -> refused(Mode.READ_ONLY, MEMBER, right) != null))
                .containsExactlyInAnyOrder(
                        Right.REGISTER_USER,
                        Right.CREATE_TAG,
                        Right.PUBLISH_POST,
                        Right.REPORT_POST,
                        Right.REPORT_COMMENT,
                        Right.EDIT_OWN_POST,
                        Right.DELETE_OWN_POST,
                        Right.WRITE_COMMENT,
                        Right.EDIT_OWN_COMMENT,
                        Right.DELETE_OWN_COMMENT,
                        Right.RECOMMEND,
                        Right.SIGN_UP,
                        Right.CHANGE_OWN_NAME);
        assertThat(refused(Mode.READ_ONLY, MEMBER, Right.PUBLISH_POST)).isEqualTo("read-only");
    }
}
