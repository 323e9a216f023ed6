package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What newcomers are told: about the board, and about who is who. */
class AboutTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    @RegisterExtension
    private static final RunningBoard RULED = RunningBoard.emptyUnder(rules());

    private final Visitor visitor = new Visitor(BOARD);

    private static Path rules() {
        try {
            Path file = Files.createTempFile("rules", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "1. 반말하지 않기\n2. <b>친절</b>하기\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPageLeadsToTheRules() {
        String about = visitor.get("/").href("footer a[href*=about]");
        PageAnswer page = visitor.get(about, "Accept-Language", "ko");
        assertThat(page.texts("h1")).containsExactly("이 게시판에 대하여");
        assertThat(page.texts("main li")).hasSize(3).contains("광고와 도배를 하지 않습니다.");
        assertThat(visitor.get(about).texts("h2")).containsExactly("House rules", "Guests", "Members");
    }

    @Test
    void aHouseMayHaveRulesOfItsOwn() {
        PageAnswer page = new Visitor(RULED).get("/about");
        assertThat(page.one("p.text").wholeText()).isEqualTo("1. 반말하지 않기\n2. <b>친절</b>하기");
        assertThat(page.texts("main li")).isEmpty();
    }

    @Test
    void whoIsNotSignedInMaySignUpFromAnywhere() {
        assertThat(visitor.get("/tags").href("header a[href*=sign-up]")).isEqualTo("/sign-up?next=%2Ftags");
        assertThat(visitor.get("/sign-in").href("header a[href*=sign-up]")).isEqualTo("/sign-up");
    }

    @Test
    void membersAreMarkedAndGuestsMarksExplained() {
        String token = BOARD.tokenOf("서연", Role.MEMBER, Scope.POST);
        visitor.send(
                "POST",
                "/api/posts",
                "{\"author\": \"서연\", \"title\": \"회원의 글\", \"content\": \"글\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token);
        PageAnswer home = visitor.get("/", "Accept-Language", "ko");
        assertThat(home.texts(".meta .badge")).contains("회원").anyMatch(mark -> mark.startsWith("손님"));
        assertThat(home.page().select(".meta .badge[title]").eachAttr("title"))
                .isNotEmpty()
                .allMatch(title -> title.contains("다른 사람입니다"));
    }
}
