package dev.madang.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final Instant DATE = Instant.parse("2026-11-23T08:38:08.078136Z");
    private static final Title TITLE = new Title("title");
    private static final Content CONTENT = new Content("content");

    private static final SecretHash KEY = SecretHash.of("a guest's");

    private final Post post = new Post(3, 1, TITLE, CONTENT, TagNames.NONE, DATE);

    @Test
    void isTheNewPostWithAnId() {
        assertThat(new NewPost(1, TITLE, CONTENT, TagNames.NONE, DATE).withId(3))
                .isEqualTo(post);
    }

    @Test
    void changesItsTitleAlone() {
        assertThat(post.withTitle(new Title("other")))
                .isEqualTo(new Post(3, 1, new Title("other"), CONTENT, TagNames.NONE, DATE));
    }

    @Test
    void changesItsContentAlone() {
        assertThat(post.withContent(new Content("other")))
                .isEqualTo(new Post(3, 1, TITLE, new Content("other"), TagNames.NONE, DATE));
    }

    @Test
    void changesItsTagsAlone() {
        TagNames tags = TagNames.of(List.of("Web"));
        assertThat(post.withTags(tags)).isEqualTo(new Post(3, 1, TITLE, CONTENT, tags, DATE));
    }

    /** Everything of it is other than a new post's. */
    private static Post of(
            @Nullable SecretHash guest, boolean locked, Visibility visibility, int version, Instant edited) {
        return new Post(
                3, new Authorship(1, guest, DATE), TITLE, CONTENT, TagNames.NONE, locked, visibility, version, edited);
    }

    @Test
    void changesOneThingAtATime() {
        Post hidden = of(KEY, true, Visibility.HIDDEN, 7, DATE);
        assertThat(hidden.withLocked(false)).isEqualTo(of(KEY, false, Visibility.HIDDEN, 7, DATE));
        assertThat(hidden.withVisibility(Visibility.PUBLISHED)).isEqualTo(of(KEY, true, Visibility.PUBLISHED, 7, DATE));
        assertThat(hidden.withAuthorship(new Authorship(1, null, DATE)))
                .isEqualTo(of(null, true, Visibility.HIDDEN, 7, DATE));
        assertThat(hidden.edited(DATE.plusSeconds(1)))
                .isEqualTo(of(KEY, true, Visibility.HIDDEN, 8, DATE.plusSeconds(1)));
        for (Post changed : List.of(
                hidden.withTitle(new Title("other")),
                hidden.withContent(new Content("other")),
                hidden.withTags(TagNames.of(List.of("Web"))))) {
            assertThat(changed.withTitle(TITLE).withContent(CONTENT).withTags(TagNames.NONE))
                    .isEqualTo(hidden);
        }
    }

    private static Post guests() {
        return new NewPost(new Authorship(1, KEY, DATE), TITLE, CONTENT, TagNames.NONE, Visibility.PUBLISHED).withId(3);
    }

    private static Caller signedIn(long userId, Role role) {
        return new Caller(new Identity(userId, "name", role, 1, Credential.Kind.SESSION, Set.of()), null);
    }

    private static boolean byOffice(Post post, Caller caller, Instant now) {
        return post.requireChange(caller, now, Right.DELETE_OWN_POST, Right.DELETE_ANY_POST);
    }

    private static Refusal refusal(Post post, Caller caller, Instant now) {
        return catchThrowableOfType(Refusal.class, () -> byOffice(post, caller, now));
    }

    @Test
    void isChangedByItsMemberAsItsOwnAndByOthersInTheirOffice() {
        assertThat(byOffice(post, signedIn(1, Role.MEMBER), DATE.plus(Duration.ofDays(999))))
                .isFalse();
        assertThat(byOffice(post, signedIn(1, Role.ADMIN), DATE)).isFalse();
        assertThat(byOffice(post, signedIn(2, Role.MODERATOR), DATE)).isTrue();
        assertThat(refusal(post, signedIn(2, Role.MEMBER), DATE).faults())
                .containsExactly(new Fault("", "insufficient"));
        assertThat(refusal(post, Caller.ANONYMOUS, DATE).kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        Caller editor = signedIn(2, Role.MODERATOR);
        assertThatThrownBy(() -> post.requireChange(editor, DATE, Right.EDIT_OWN_POST, Right.EDIT_ANY_POST))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isChangedByItsGuestForADay() {
        Post guests = guests();
        Caller guest = new Caller(null, KEY);
        Instant tomorrow = DATE.plus(Authorship.GUEST_TIME);
        assertThat(byOffice(guests, guest, tomorrow.minusNanos(1_000))).isFalse();
        assertThat(refusal(guests, guest, tomorrow).kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(refusal(guests, new Caller(null, SecretHash.of("another's")), DATE))
                .isNotNull();
        assertThat(refusal(guests, signedIn(1, Role.MEMBER), DATE)).isNotNull();
    }

    @Test
    void isNotChangedByItsAuthorWhileItIsLockedUnlessItMayUnlockIt() {
        Post locked = post.withLocked(true);
        Fault fault = new Fault("", "locked");
        assertThat(refusal(locked, signedIn(1, Role.MEMBER), DATE).faults()).containsExactly(fault);
        assertThat(byOffice(locked, signedIn(1, Role.MODERATOR), DATE)).isFalse();
        assertThat(byOffice(locked, signedIn(2, Role.MODERATOR), DATE)).isTrue();
        Post guests = guests().withLocked(true);
        assertThat(refusal(guests, new Caller(null, KEY), DATE).faults()).containsExactly(fault);
        assertThat(refusal(locked, Caller.ANONYMOUS, DATE).faults()).doesNotContain(fault);
    }

    @Test
    void isNotChangedByASuspendedMember() {
        Identity suspended = new Identity(1, "name", Role.ADMIN, 1, Credential.Kind.SESSION, Set.of(), DATE, false);
        for (Post any : List.of(post, new Post(4, 2, TITLE, CONTENT, TagNames.NONE, DATE))) {
            assertThat(refusal(any, new Caller(suspended, null), DATE).faults())
                    .containsExactly(new Fault("", "suspended", DATE));
        }
    }
}
