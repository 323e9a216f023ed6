package dev.madang.web.html;

import dev.madang.application.name.ClaimedNames;
import dev.madang.application.report.Waiting;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.Role;
import dev.madang.web.Codes;
import dev.madang.web.Density;
import dev.madang.web.access.Callers;
import dev.madang.web.access.Methods;
import dev.madang.web.access.PublicAddress;
import dev.madang.web.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every template needs: the reader's language, and links to the same page.
 *
 * @param here the page's address; that of the home page where a form was sent
 * @param query the request's, as it came; may be empty
 * @param caller who reads
 * @param mode of the board; where that is unknown, open
 * @param prefix what a browser's path has before the board's own
 * @param waiting how much waits for the moderator who reads
 * @param unread how much of what the member who reads is told it hasn't read; 0 of others
 * @param density of lists
 * @param done what the form before has done; null if there was none
 */
public record PageContext(
        Language language,
        String here,
        String query,
        Caller caller,
        Mode mode,
        Site site,
        String prefix,
        Waiting waiting,
        int unread,
        Density density,
        @Nullable Done done) {

    /** Nobody else can have such a name. */
    private static final Pattern FORMER = Pattern.compile(ClaimedNames.FORMER + " [0-9]+");

    private static final Set<String> SEEK = Set.of("before", "after");
    private static final Set<String> PLACE = Set.of("before", "after", Language.NAME, Density.NAME);

    public static PageContext of(HttpServletRequest request) {
        return new PageContext(
                Language.of(request),
                Methods.isSafe(request) ? Next.here(request) : "/",
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Callers.of(request),
                PresentMode.in(request),
                Site.of(request.getServletContext()),
                PublicAddress.at("", request),
                WaitingCount.in(request),
                UnreadCount.in(request),
                Density.of(request),
                Done.in(request).orElse(null));
    }

    /** For whoever has just signed in. */
    PageContext as(Identity identity) {
        return new PageContext(
                language, here, query, caller.as(identity), mode, site, prefix, waiting, unread, density, done);
    }

    /** Where the browser finds a path of the board. */
    public String at(String path) {
        return prefix.concat(path);
    }

    /** What a form's field is called; its name, where no form has it. */
    String label(String field) {
        return language.says("field." + field) ? say("field." + field) : field;
    }

    /** What the board is called. */
    public String board() {
        return Objects.requireNonNullElseGet(site.name(), () -> say("board.name"));
    }

    /** Who reads the e-mail of a guest. */
    public String emailHint() {
        return say("field.email.hint." + Codes.of(site.emails()));
    }

    /** A point in time as people write it, to the minute. */
    public String moment(Instant instant) {
        return language.moment(instant, site.zone());
    }

    public String day(Instant instant) {
        return language.day(instant, site.zone());
    }

    /** Where to sign in, to go on here. */
    String signIn() {
        return leadingBack("/sign-in");
    }

    public String signUp() {
        return leadingBack("/sign-up");
    }

    private String leadingBack(String path) {
        return at(Next.with(path, here.startsWith("/sign-") ? "/" : here));
    }

    public String say(Done what) {
        return say("done." + Codes.of(what));
    }

    /** The name of the member who is signed in; null if nobody is. */
    @Nullable
    public String member() {
        Identity identity = caller.identity();
        return identity == null ? null : identity.username();
    }

    /** The id of the member who is signed in; null if nobody is. */
    @Nullable
    public Long memberId() {
        Identity identity = caller.identity();
        return identity == null ? null : identity.userId();
    }

    /** Whether the reader has the right, and the board's mode has no objection. */
    public boolean may(Right right) {
        return caller.may(right) && mode.allows(caller, right);
    }

    /** The key of why the reader can't write at the moment; null if that isn't for the board's mode. */
    @Nullable
    public String closed() {
        return mode.allows(caller, Right.PUBLISH_POST) ? null : "closed." + mode.code();
    }

    /** The sentence that is true in the board's mode: {@code <key>.<mode>}, else {@code <key>}. */
    public String sayInMode(String key) {
        String ofMode = key + '.' + mode.code();
        return say(language.says(ofMode) ? ofMode : key);
    }

    public String say(Fault fault) {
        return language.say(fault, site.zone());
    }

    /** What is said on every page, such as that there is a warning; null if there is nothing. */
    @Nullable
    String notice() {
        Identity identity = caller.identity();
        if (identity == null) {
            return null;
        }
        Instant until = identity.suspendedUntil();
        if (until != null) {
            return say("notice.suspended", moment(until));
        }
        return identity.warned() ? say("notice.warned") : null;
    }

    /** A former member's name is that word in the reader's language, with a number to tell them apart. */
    public String name(String username) {
        return FORMER.matcher(username).matches()
                ? say("role.former") + username.substring(ClaimedNames.FORMER.length())
                : username;
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
        return samePage(Set.of(Language.NAME)) + switching();
    }

    /** The same list in the other density. */
    public String switchDensity() {
        return samePage(Set.of(Density.NAME))
                + Density.NAME
                + '='
                + density.other().code();
    }

    /** Where a form is sent to be shown in the other language. */
    String switchLanguage(String form) {
        return carrying(form) + '&' + switching();
    }

    private String switching() {
        return Language.NAME + '=' + otherLanguage().code();
    }

    /** Where a form is sent to be carried along by the one to sign in or up with. */
    String carrying(String path, String form) {
        return carrying(Next.with(path, form));
    }

    /** Likewise, where a link leads there. */
    String carrying(String link) {
        return at(SentForm.carrying(link));
    }

    /** Whether the list of posts on this page started on another. */
    public boolean isWithinList() {
        return pieces().anyMatch(piece -> SEEK.contains(parameter(piece)));
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
        return pieces().filter(piece -> !dropped.contains(parameter(piece)))
                .map(piece -> piece + '&')
                .collect(Collectors.joining("", "?", ""));
    }

    private Stream<String> pieces() {
        return Arrays.stream(query.split("&")).filter(piece -> !piece.isEmpty());
    }

    private static String parameter(String piece) {
        return piece.split("=", 2)[0];
    }
}
