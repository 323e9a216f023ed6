package dev.madang.domain.account;

import dev.madang.domain.user.Role;
import org.jspecify.annotations.Nullable;

/** All that a request may be allowed to do, each with who may: the least role, and the scope of an access token. */
public enum Right {
    READ(Role.GUEST, Scope.READ),
    REGISTER_USER(Role.GUEST, Scope.POST),
    CREATE_TAG(Role.GUEST, Scope.POST),
    PUBLISH_POST(Role.GUEST, Scope.POST),
    /** To tell moderators what is wrong with one. */
    REPORT_POST(Role.GUEST, Scope.POST),
    REPORT_COMMENT(Role.GUEST, Scope.POST),
    EDIT_OWN_POST(Role.GUEST, Scope.POST),
    DELETE_OWN_POST(Role.GUEST, Scope.POST),
    WRITE_COMMENT(Role.GUEST, Scope.POST),
    EDIT_OWN_COMMENT(Role.GUEST, Scope.POST),
    DELETE_OWN_COMMENT(Role.GUEST, Scope.POST),
    /** Posts and comments, and to do so no longer. */
    RECOMMEND(Role.MEMBER, Scope.POST),
    SIGN_UP(Role.GUEST, null),
    SIGN_IN(Role.GUEST, null),
    /** E-mail, password, sessions, tokens, data, farewell: nothing that a token could take over. */
    MANAGE_OWN_ACCOUNT(Role.MEMBER, null),
    /** To follow posts and tags, and to read what one is told of them: nothing that others see. */
    BE_NOTIFIED(Role.MEMBER, Scope.READ),
    /** The name under which others read what it has written. */
    CHANGE_OWN_NAME(Role.MEMBER, null),
    DELETE_ANY_POST(Role.MODERATOR, Scope.MODERATE),
    /** To hide, restore, lock and unlock them, to undo many at once, and to see those that wait. */
    MODERATE_POSTS(Role.MODERATOR, Scope.MODERATE),
    DELETE_ANY_COMMENT(Role.MODERATOR, Scope.MODERATE),
    /** As with posts. */
    MODERATE_COMMENTS(Role.MODERATOR, Scope.MODERATE),
    /** To warn and to suspend them. */
    MODERATE_MEMBERS(Role.MODERATOR, Scope.MODERATE),
    EDIT_ANY_POST(Role.ADMIN, Scope.ADMIN),
    EDIT_ANY_COMMENT(Role.ADMIN, Scope.ADMIN),
    CHANGE_TAGS(Role.ADMIN, Scope.ADMIN),
    CHANGE_USERS(Role.ADMIN, Scope.ADMIN),
    CHANGE_ROLES(Role.ADMIN, Scope.ADMIN),
    CHANGE_MODE(Role.ADMIN, Scope.ADMIN),
    /** To make one-time links, and to end the sessions and tokens of others. */
    CHANGE_CREDENTIALS(Role.ADMIN, Scope.ADMIN),
    SEE_EMAILS(Role.ADMIN, Scope.ADMIN);

    private final Role least;
    private final @Nullable Scope scope;

    Right(Role least, @Nullable Scope scope) {
        this.least = least;
        this.scope = scope;
    }

    public Role least() {
        return least;
    }

    /** Whether it adds to what people read here, or changes it, as anybody may. */
    public boolean publishes() {
        return scope == Scope.POST || this == SIGN_UP || this == CHANGE_OWN_NAME;
    }

    /** Whether it changes anything but the caller's own account. */
    boolean changesBoard() {
        return publishes() || (least.isAtLeast(Role.MODERATOR) && this != SEE_EMAILS);
    }

    /** Null if no token gives it. */
    public @Nullable Scope scope() {
        return scope;
    }
}
