package dev.madang.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.account.IssueLink;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever steals the database can act as nobody. */
class DumpTest {

    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z_.$/+=,-]{20,}");

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    @Test
    void holdsNoUsableSecret() {
        String token = BOARD.tokenOf("the admin", Role.ADMIN, Scope.values());
        Browser member = new Browser(BOARD);
        member.signUp("회원");
        Browser guest = new Browser(BOARD);
        guest.publish("손님", "글");
        long id = BOARD.bean(UserQueries.class).byUsername("회원").orElseThrow().id();
        String link = BOARD.bean(IssueLink.class).run(Caller.OPERATOR, id);
        List<String> secrets = List.of(
                token,
                token.substring(7),
                member.cookie("session"),
                guest.cookie("guest"),
                member.cookie("device"),
                link,
                RunningBoard.PASSWORD);
        assertThat(secrets).noneMatch(String::isEmpty);

        List<String> rows = Dump.of(BOARD).rows();
        assertThat(rows).anyMatch(row -> row.startsWith("credentials:")).anyMatch(row -> row.contains("$argon2id$"));
        assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain(secrets));

        List<String> stolen = rows.stream()
                .flatMap(row -> WORD.matcher(row).results().map(found -> found.group()))
                .flatMap(word -> Stream.of(word, word.substring(word.indexOf('=') + 1)))
                .distinct()
                .toList();
        assertThat(stolen).hasSizeGreaterThan(10);
        for (String value : stolen) {
            Browser thief = new Browser(BOARD);
            assertThat(thief.send("GET", "/account", "", "Cookie", "session=" + value)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(thief.send("GET", "/api/posts", "", "Authorization", "Bearer " + value)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(thief.send("POST", "/post/1/delete", "", "Cookie", "guest=" + value)
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
