package dev.madang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.madang.bootstrap.RunningBoard;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody writes a post in Korean and sees it, however they look at the board. */
class WritingIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    @ParameterizedTest
    @MethodSource("dev.madang.browser.Look#all")
    void aPostInKorean(Look look) {
        String author = "방문자 " + look;
        Page page = CHROMIUM.open(look, BOARD.uri("/").toString());

        link(page, look.in("글쓰기", "Write")).click();
        page.locator("main").getByLabel(look.in("이름", "Name")).fill(author);
        page.locator("main").getByLabel(look.in("이메일", "E-mail")).fill("영희." + look + "@예시.한국");
        page.locator("main").getByLabel(look.in("내용", "Post")).fill("첫 줄입니다.\n\n셋째 줄입니다.");
        page.locator("main form button").click();

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("main").getByLabel(look.in("내용", "Post"))).hasValue("첫 줄입니다.\n\n셋째 줄입니다.");
        page.locator("main").getByLabel(look.in("제목", "Title")).fill("마당에 처음 왔습니다");
        page.locator("main").getByLabel(look.in("태그", "Tags")).fill("인사, 첫 글");
        page.locator("main form button").click();

        assertThat(page).hasURL(BOARD.uri("/").toString());
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(2))
                        .first())
                .hasText("마당에 처음 왔습니다");
        link(page, author).click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(author);
        link(page, "마당에 처음 왔습니다").click();
        assertThat(page.locator(".text")).hasText("첫 줄입니다.\n\n셋째 줄입니다.");
        link(page, "첫 글").click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("첫 글");
        link(page, look.in("English", "한국어")).click();
        assertThat(page.locator("html")).hasAttribute("lang", look.in("en", "ko"));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
