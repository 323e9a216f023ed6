package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.MutableClock;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Dump;
import dev.madang.defence.access.Write.Field;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a write doesn't take has no effect, on anything. To prove it, the same is done on two boards, on one of them with
 * more than there should be; then both answer alike and hold the same.
 */
class MassAssignmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:38:08Z");

    @RegisterExtension
    private static final RunningBoard PLAIN = RunningBoard.empty(new MutableClock(NOW));

    @RegisterExtension
    private static final RunningBoard CROWDED = RunningBoard.empty(new MutableClock(NOW));

    private static String plainToken = "";
    private static String crowdedToken = "";
    private static int scenes;

    @BeforeAll
    static void addAdmins() {
        plainToken = PLAIN.tokenOf("the admin", Role.ADMIN, Scope.values());
        crowdedToken = CROWDED.tokenOf("the admin", Role.ADMIN, Scope.values());
    }

    static List<Write> writes() {
        return Writes.ALL;
    }

    @Test
    void knowsEveryWriteOfTheBoard() {
        assertThat(Writes.mappedBy(PLAIN))
                .containsExactlyInAnyOrderElementsOf(
                        Writes.ALL.stream().map(Write::mapping).distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void takesNothingMoreThanItsFields(Write write) {
        List<Field> extras =
                Extras.ALL.stream().filter(extra -> !write.takes(extra.name())).toList();
        List<Field> crowded = new ArrayList<>(extras);
        crowded.addAll(write.fields());
        if (!write.isJson()) {
            crowded.addAll(extras);
        }
        String query = extras.stream()
                .map(extra -> encoded(extra.name()) + '=' + encoded(extra.value()))
                .collect(Collectors.joining("&", "?", ""));

        assertSame(write, write.fields(), crowded, query);
    }

    static Stream<Write> forms() {
        return Writes.ALL.stream().filter(write -> !write.isJson());
    }

    /** The first of a name counts, as everywhere in a query, but where a form has several boxes to tick; JSON is refused. */
    @ParameterizedTest
    @MethodSource("forms")
    void takesOneOfWhatComesTwice(Write write) {
        List<Field> doubled = write.fields().stream()
                .flatMap(field -> field.isProp() ? Stream.of(field) : Stream.of(field, Extras.insteadOf(field)))
                .toList();
        assertSame(write, write.fields(), doubled, "");
    }

    private static void assertSame(Write write, List<Field> plain, List<Field> crowded, String query) {
        int number = ++scenes;
        HttpResponse<String> expected = new Scene(PLAIN, plainToken, number).send(write, plain, "");
        HttpResponse<String> response = new Scene(CROWDED, crowdedToken, number).send(write, crowded, query);
        assertThat(expected.statusCode()).as(expected.body()).isLessThan(400);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(expected.statusCode());
        assertThat(body(response)).isEqualTo(body(expected));
        assertThat(response.headers().firstValue("Location"))
                .isEqualTo(expected.headers().firstValue("Location"));
        assertThat(Dump.of(CROWDED).written()).isEqualTo(Dump.of(PLAIN).written());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without what is random, and the link to the same page in the other language. */
    private static String body(HttpResponse<String> response) {
        return response.body()
                .replaceAll("madang_[0-9A-Za-z]{36}", "a token")
                .replaceAll("/sign-in/link/[0-9A-Za-z_-]{43}", "a link")
                .replaceAll("name=\"shown\" value=\"[^\"]*\"", "name=\"shown\"")
                .replaceAll("href=\"\\?[^\"]*\"", "href=\"?\"");
    }
}
