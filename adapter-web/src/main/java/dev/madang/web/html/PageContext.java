package dev.madang.web.html;

import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.Role;
import dev.madang.web.Codes;
import dev.madang.web.access.Callers;
import dev.madang.web.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every template needs: the reader's language, and links to the same page.
 *
 * @param query the request's, as it came; may be empty
 * @param caller who reads
 */
public record PageContext(Language language, String query, Caller caller) {

    private static final Set<String> SEEK = Set.of("before", "after");
    private static final Set<String> PLACE = Set.of("before", "after", Language.NAME);

    public static PageContext of(HttpServletRequest request) {
        return new PageContext(
                Language.of(request), Objects.requireNonNullElse(request.getQueryString(), ""), Callers.of(request));
    }

    /** The name of the member who is signed in; null if nobody is. */
    @Nullable
    public String member() {
        Identity identity = caller.identity();
        return identity == null ? null : identity.username();
    }

    public boolean may(Right right) {
        return caller.may(right);
    }

    /** The key of a notice on every page, such as a warning; null if there is none. */
    @Nullable
    String notice() {
        Identity identity = caller.identity();
        if (identity == null) {
            return null;
        }
        return identity.warned() ? "notice.warned" : identity.suspended() ? "notice.suspended" : null;
    }

    /** A former member's name is that word in the reader's language, with a number to tell them apart. */
    public String name(String username, Role role) {
        return role == Role.FORMER ? say("role.former") + username.substring(username.lastIndexOf(' ')) : username;
    }

    public String say(ModerationAction act) {
        return say("act." + Codes.of(act));
    }

    public String say(Visibility visibility) {
        return say("visibility." + Codes.of(visibility));
    }

    public String say(String key, Object... arguments) {
        return language.say(key, arguments);
    }

    public String say(Role role) {
        return say("role." + Codes.of(role));
    }

    public String say(Scope scope) {
        return say("scope." + Codes.of(scope));
    }

    /** For {@code <time datetime>}, which takes no microseconds. */
    public static String machineReadable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    Language otherLanguage() {
        return language == Language.KOREAN ? Language.ENGLISH : Language.KOREAN;
    }

    /** The same page in the other language. */
    String switchLanguage() {
        return samePage(Set.of(Language.NAME))
                + Language.NAME
                + '='
                + otherLanguage().code();
    }

    /** Whether the list of posts on this page started on another. */
    public boolean isWithinList() {
        return pieces().anyMatch(piece -> SEEK.contains(name(piece)));
    }

    /** Where it started. */
    public String newest() {
        return samePage(PLACE);
    }

    public String older(Object cursor) {
        return samePage(PLACE) + "before=" + cursor;
    }

    public String newer(Object cursor) {
        return samePage(PLACE) + "after=" + cursor;
    }

    /** A link of a query alone keeps the path: a path such as //host never becomes a link. */
    private String samePage(Set<String> dropped) {
        return pieces().filter(piece -> !dropped.contains(name(piece)))
                .map(piece -> piece + '&')
                .collect(Collectors.joining("", "?", ""));
    }

    private Stream<String> pieces() {
        return Arrays.stream(query.split("&")).filter(piece -> !piece.isEmpty());
    }

    private static String name(String piece) {
        return piece.split("=", 2)[0];
    }
}
