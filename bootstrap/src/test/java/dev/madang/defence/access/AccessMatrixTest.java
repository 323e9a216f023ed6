package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.defence.Dumps;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what to somebody else's things: every route, tried by everybody, on things in every state. */
class AccessMatrixTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static Cast cast;
    private static Dumps dumps;

    @BeforeAll
    static void assemble() {
        cast = new Cast(BOARD);
        dumps = new Dumps(BOARD);
    }

    @AfterAll
    static void dismiss() {
        dumps.close();
    }

    /** A new route needs a row that says who may use it. */
    @Test
    void hasARowForEveryRoute() {
        assertThat(Writes.routesOf(BOARD))
                .containsExactlyInAnyOrderElementsOf(
                        RouteRow.ALL.stream().map(RouteRow::route).toList());
    }

    static Stream<Arguments> cells() {
        return RouteRow.ALL.stream()
                .flatMap(row -> row.thing().states().stream().map(state -> arguments(row, state)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void letsEachDoWhatItsRoleMay(RouteRow row, Thing.State state) {
        for (Cast.Who who : Cast.Who.values()) {
            String path = row.path(cast.somebodys(row, state));
            Browser browser = cast.browser(who);
            List<String> before = dumps.latest().rows();
            HttpResponse<String> response = browser.send(row.method(), path, row.body(), row.contentType());
            int status = response.statusCode();
            if (!cast.caller(who).may(row.right())) {
                assertThat(status)
                        .as("%s by %s", row, who)
                        .isIn(who.isKnown() ? 403 : 401, row.hides(state, cast.caller(who)) ? 404 : 403);
                assertThat(dumps.latest().rows()).isEqualTo(before);
            } else if (row.hides(state, cast.caller(who))) {
                assertThat(status).as("%s by %s", row, who).isEqualTo(404);
            } else {
                assertThat(status).as("%s by %s: %s", row, who, response.body()).isIn(row.answers());
            }
        }
    }
}
