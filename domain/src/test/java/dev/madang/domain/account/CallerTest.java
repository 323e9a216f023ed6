package dev.madang.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.user.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

    private static Caller of(Role role, Credential.Kind kind, Scope... scopes) {
        return new Caller(new Identity(7, "mina", role, 1, kind, Set.of(scopes)), null);
    }

    private static Set<Right> rights(Caller caller) {
        return Arrays.stream(Right.values()).filter(caller::may).collect(Collectors.toSet());
    }

    private static Refusal.@Nullable Kind refused(Caller caller, Right right) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> caller.require(right));
        return refusal == null ? null : refusal.kind();
    }

    @Test
    void aMemberIsOneGuestWithAnyCookieAndAddress() {
        AddressKey address = new AddressKey(Sha256.of("an address"));
        SecretHash cookie = SecretHash.of("a guest's");
        SecretHash own = SecretHash.of("a member's");
        Caller member = new Caller(member(7), cookie, address, null, own);
        assertThat(member.asGuest()).isEqualTo(new Caller(null, own, address));
        Caller guest = new Caller(null, cookie, address);
        assertThat(guest.asGuest()).isEqualTo(guest);
    }

    @Test
    void isTheSameInEverythingElseAsWhomeverItIsFoundToBe() {
        SecretHash own = SecretHash.of("a member's");
        AddressKey address = new AddressKey(Sha256.of("an address"));
        Caller before = new Caller(member(7), null, address, address, own);
        assertThat(before.as(member(8))).isEqualTo(new Caller(member(8), null, address, address, own));
    }

    @Test
    void holdsTheKeysOfBothItsCookieAndItsAccount() {
        SecretHash cookie = SecretHash.of("a guest's");
        SecretHash own = SecretHash.of("a member's");
        Caller both = new Caller(member(7), cookie, null, null, own);
        assertThat(both.holds(cookie)).isTrue();
        assertThat(both.holds(own)).isTrue();
        assertThat(new Caller(member(7), null, null, null, own).holds(cookie)).isFalse();
        assertThat(new Caller(null, cookie).holds(own)).isFalse();
        assertThat(Caller.ANONYMOUS.holds(cookie)).isFalse();
    }

    private static Identity member(long id) {
        return new Identity(id, "mina", Role.MEMBER, 1, Credential.Kind.SESSION, Set.of());
    }

    @Test
    void mayDoAsAGuestWhatNeedsNoAccount() {
        assertThat(rights(Caller.ANONYMOUS))
                .containsExactlyInAnyOrder(
                        Right.READ,
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
                        Right.SIGN_UP,
                        Right.SIGN_IN);
        assertThat(rights(new Caller(null, SecretHash.of("a guest's")))).isEqualTo(rights(Caller.ANONYMOUS));
    }

    /** All that a lower role may do, and what this one is the least for. */
    @ParameterizedTest
    @CsvSource({"GUEST, MEMBER", "MEMBER, MODERATOR", "MODERATOR, ADMIN"})
    void mayDoMoreWithEachRole(Role less, Role more) {
        Set<Right> fewer = rights(of(less, Credential.Kind.SESSION));
        Set<Right> rights = rights(of(more, Credential.Kind.SESSION));
        assertThat(rights).containsAll(fewer);
        rights.removeAll(fewer);
        assertThat(rights).isNotEmpty().isEqualTo(leastFor(more));
    }

    private static Set<Right> leastFor(Role role) {
        return Arrays.stream(Right.values())
                .filter(right -> right.least() == role)
                .collect(Collectors.toSet());
    }

    /** So that no right slips from an office into another, or to everybody. */
    @ParameterizedTest
    @CsvSource({"MODERATOR, MODERATE", "ADMIN, ADMIN"})
    void hasAScopeForWhatTakesAnOfficeAndNothingElse(Role office, Scope scope) {
        assertThat(Right.values())
                .allSatisfy(right -> assertThat(right.least() == office).isEqualTo(right.scope() == scope));
    }

    @Test
    void mayDoEverythingAsAnAdmin() {
        assertThat(rights(of(Role.ADMIN, Credential.Kind.SESSION))).containsExactlyInAnyOrder(Right.values());
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void mayDoByATokenWhatItsScopesCoverAndNothingElse(Scope scope) {
        assertThat(rights(of(Role.ADMIN, Credential.Kind.TOKEN, scope)))
                .isNotEmpty()
                .allSatisfy(right -> assertThat(right.scope()).isEqualTo(scope));
        assertThat(rights(of(Role.MEMBER, Credential.Kind.TOKEN, scope)))
                .allSatisfy(right ->
                        assertThat(Role.MEMBER.isAtLeast(right.least())).isTrue());
    }

    @Test
    void mayDoNothingByATokenWithoutScopes() {
        assertThat(rights(of(Role.ADMIN, Credential.Kind.TOKEN))).isEmpty();
    }

    @Test
    void managesItsAccountInASessionOnly() {
        assertThat(refused(of(Role.MEMBER, Credential.Kind.SESSION), Right.MANAGE_OWN_ACCOUNT))
                .isNull();
        assertThat(refused(of(Role.ADMIN, Credential.Kind.TOKEN, Scope.values()), Right.MANAGE_OWN_ACCOUNT))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void holdsItsOfficeOverThoseBelowAlone() {
        Caller moderator = of(Role.MODERATOR, Credential.Kind.SESSION);
        assertThatCode(() -> moderator.requireOver(Role.MEMBER, Right.MODERATE_MEMBERS))
                .doesNotThrowAnyException();
        for (Role role : List.of(Role.MODERATOR, Role.ADMIN)) {
            assertThatThrownBy(() -> moderator.requireOver(role, Right.MODERATE_MEMBERS))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> moderator.requireOver(Role.GUEST, Right.CHANGE_ROLES))
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> Caller.OPERATOR.requireOver(Role.ADMIN, Right.CHANGE_ROLES))
                .doesNotThrowAnyException();
    }

    @Test
    void mayNoMoreThanReadAndManageItsAccountWhileSuspended() {
        Instant until = Instant.parse("2026-12-03T09:00:00Z");
        Identity suspended = new Identity(7, "mina", Role.ADMIN, 1, Credential.Kind.SESSION, Set.of(), until, false);
        assertThat(rights(new Caller(suspended, null)))
                .containsExactlyInAnyOrder(
                        Right.READ, Right.SIGN_IN, Right.MANAGE_OWN_ACCOUNT, Right.BE_NOTIFIED, Right.SEE_EMAILS);
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> new Caller(suspended, null).require(Right.PUBLISH_POST));
        assertThat(refusal.faults()).containsExactly(new Fault("", "suspended", until));
    }

    @Test
    void isAskedToSignInWhereThatMayHelp() {
        assertThat(refused(Caller.ANONYMOUS, Right.DELETE_ANY_POST)).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(refused(of(Role.MEMBER, Credential.Kind.SESSION), Right.DELETE_ANY_POST))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThatCode(() -> Caller.ANONYMOUS.require(Right.PUBLISH_POST)).doesNotThrowAnyException();
    }

    @Test
    void isTheUserThatItsCredentialStandsFor() {
        assertThat(of(Role.MEMBER, Credential.Kind.SESSION).is(7)).isTrue();
        assertThat(of(Role.MEMBER, Credential.Kind.SESSION).is(8)).isFalse();
        assertThat(Caller.ANONYMOUS.is(0)).isFalse();
    }
}
