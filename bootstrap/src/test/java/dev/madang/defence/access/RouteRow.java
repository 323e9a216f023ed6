package dev.madang.defence.access;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.access.Thing.State;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A row of the matrix.
 *
 * @param right that one needs to do this to somebody else's thing
 * @param toSeeHidden the right that one needs where the thing is hidden; null if nobody does it there
 */
record RouteRow(
        String route, Right right, Thing thing, @Nullable Right toSeeHidden) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static final List<RouteRow> ALL =
            Routes.all().flatMap(feature -> feature.rows().stream()).toList();

    static RouteRow of(String route, Right right, Thing thing) {
        return new RouteRow(route, right, thing, null);
    }

    /** Likewise, of hidden things, too. */
    static RouteRow ofHidden(String route, Right right, Thing thing) {
        return ofHidden(route, right, thing, right);
    }

    /** Likewise, for whoever has another right. */
    static RouteRow ofHidden(String route, Right right, Thing thing, Right toSeeHidden) {
        return new RouteRow(route, right, thing, toSeeHidden);
    }

    /** Whether the caller can't see the thing. */
    boolean hides(State state, Caller caller) {
        return thing.isSecret() || state == State.DELETED || (state == State.HIDDEN && !seesHidden(caller));
    }

    private boolean seesHidden(Caller caller) {
        return toSeeHidden != null && (toSeeHidden == right || caller.may(toSeeHidden));
    }

    /** To whoever may: that it is done, or what stands in the way. Of some names, nobody has asked for any. */
    List<Object> answers() {
        return thing.equals(Thing.NOTHING) && right == Right.READ
                ? List.of(200, 404)
                : List.of(200, 201, 202, 204, 302, 400, 409);
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    /** @param thing what stands for the thing in the path */
    String path(String thing) {
        return Write.filled(route.substring(route.indexOf(' ') + 1), thing)
                + write().map(Write::query).orElse("");
    }

    /** What is fine in every way, but that nobody's password is right. */
    byte[] body() {
        int number = NUMBER.incrementAndGet();
        return write().map(write -> write.body(write.fields()))
                .orElse("")
                .replace(
                        RunningBoard.PASSWORD.replace(' ', '+'),
                        route.contains("sign-up") ? "a+new+password+here" : "wrong")
                .replace("#", "m" + number)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** By others than the author, where that makes a difference: it takes the most. */
    private Optional<Write> write() {
        return Writes.ALL.stream()
                .filter(write -> write.mapping().equals(route))
                .reduce((authors, others) -> others);
    }

    String contentType() {
        return route.contains(" /api") ? "application/json" : "application/x-www-form-urlencoded";
    }

    @Override
    public String toString() {
        return route;
    }
}
