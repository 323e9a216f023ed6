package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a browser says that a request comes from decides whether it may change anything; every write, every page. */
class CrossOriginTest {

    /** An empty cell stands for no header, OWN for the board's own origin; yes for a request that may change something. */
    private static final String TABLE = """
            Sec-Fetch-Site          |     | OWN | http://other.example | http://OWN.other.example | null | garbage
                                    | yes | yes | no                   | no                       | no   | no
            same-origin             | yes | yes | yes                  | yes                      | yes  | yes
            none                    | yes | yes | yes                  | yes                      | yes  | yes
            same-site               | no  | no  | no                   | no                       | no   | no
            cross-site              | no  | no  | no                   | no                       | no   | no
            garbage                 | no  | no  | no                   | no                       | no   | no
            same-origin, cross-site | no  | no  | no                   | no                       | no   | no
            """;

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static Stage stage;

    @BeforeAll
    static void prepare() {
        stage = new Stage(BOARD);
    }

    @AfterAll
    static void strike() {
        stage.close();
    }

    private record Cell(String site, String origin, boolean passes) {

        String[] headers() {
            List<String> headers = new ArrayList<>();
            if (!site.isEmpty()) {
                headers.addAll(List.of("Sec-Fetch-Site", site));
            }
            if (!origin.isEmpty()) {
                String own = origin.equals("OWN") ? "http://OWN" : origin;
                headers.addAll(List.of("Origin", own.replace("OWN", "127.0.0.1:" + BOARD.port())));
            }
            return headers.toArray(String[]::new);
        }
    }

    private static List<Cell> cells() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<Cell> cells = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.size(); i++) {
                cells.add(new Cell(row.get(0), rows.get(0).get(i), row.get(i).equals("yes")));
            }
        }
        return cells;
    }

    static Stream<Arguments> writes() {
        return Writes.ALL.stream().flatMap(write -> Stream.of(true, false).map(passes -> arguments(write, passes)));
    }

    /** The stage sees to it that what is refused leaves no trace. */
    @ParameterizedTest
    @MethodSource("writes")
    void decidesOverEveryWrite(Write write, boolean passes) {
        for (Cell cell : cells()) {
            if (cell.passes() == passes) {
                HttpResponse<String> response = stage.send(write, write.fields(), cell.headers());
                assertThat(isRefused(response)).as("%s: %s", cell, response).isNotEqualTo(passes);
            }
        }
    }

    private static boolean isRefused(HttpResponse<String> response) {
        return response.statusCode() == 403
                && (response.body().contains("\"code\":\"cross-origin\"")
                        || response.body().contains("The request came from another site"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /, 200", "HEAD, /, 200", "OPTIONS, /post/new, 200", "GET, /sign-in, 200", "GET, /nowhere, 404"})
    @CsvSource({"GET, /api/posts, 200", "HEAD, /api/stats, 200", "OPTIONS, /api/posts, 200", "GET, /openapi.json, 200"})
    void decidesOverNothingThatOnlyReads(String method, String address, int status) {
        Browser browser = new Browser(BOARD);
        String plain = browser.send(method, address, "").body();
        for (Cell cell : cells()) {
            HttpResponse<String> response = browser.send(method, address, "", cell.headers());
            assertThat(response.statusCode()).as("%s", cell).isEqualTo(status);
            assertThat(response.body()).isEqualTo(plain);
            assertThat(response.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT, /", "POST, /", "DELETE, /post/1", "PATCH, /nowhere", "POST, /api/nowhere", "BREW, /api/posts"})
    void decidesOverWhatIsNoWriteEither(String method, String address) {
        for (Cell cell : cells()) {
            HttpResponse<String> response = new Browser(BOARD).send(method, address, "", cell.headers());
            assertThat(response.statusCode() == 403).as("%s", cell).isNotEqualTo(cell.passes());
        }
    }
}
