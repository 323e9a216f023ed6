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
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody writes a post in Korean and sees it, however they look at the board. */
class WritingIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    @ParameterizedTest
    @MethodSource("dev.madang.browser.Look#pairs")
    void aPostInKorean(Look look) {
        String author = "방문자 " + look;
        Page page = CHROMIUM.open(look, BOARD.uri("/").toString());

        link(page, look.in("글쓰기", "Write")).click();
        page.locator("main").getByLabel(look.in("이름", "Name")).fill(author);
        page.locator("main").getByLabel(look.in("이메일", "E-mail")).fill("영희." + look + "@예시.한국");
        page.locator("main").getByLabel(look.in("내용", "Post")).fill("첫 줄입니다.\n\n셋째 줄입니다.");
        page.locator("main form .button").click();

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("main").getByLabel(look.in("내용", "Post"))).hasValue("첫 줄입니다.\n\n셋째 줄입니다.");
        page.locator("main").getByLabel(look.in("제목", "Title")).fill("마당에 처음 왔습니다");
        page.locator("main").getByLabel(look.in("태그", "Tags")).fill("인사, 첫 글");
        page.locator("main form .button").click();

        assertThat(page).hasURL(BOARD.uri("/").toString());
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(2))
                        .first())
                .hasText("마당에 처음 왔습니다");
        link(page, author).click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(author);
        link(page, "마당에 처음 왔습니다").click();
        assertThat(page.locator(".markdown p")).hasText(new String[] {"첫 줄입니다.", "셋째 줄입니다."});
        link(page, "첫 글").click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("첫 글");
        link(page, look.in("English", "한국어")).click();
        assertThat(page.locator("html")).hasAttribute("lang", look.in("en", "ko"));
    }

    /** Also where the board has refused to read it; a long text alone would keep the browser busy. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isStillThereWhenOneGoesBack(boolean member) {
        Page page = CHROMIUM.open(Look.README, BOARD.uri("/sign-up").toString());
        if (member) {
            page.locator("[name=username]").fill("Wordy");
            page.locator("[name=email]").fill("wordy@example.com");
            page.locator("[name=password]").fill(RunningBoard.PASSWORD);
            page.locator("main form .button").click();
        }
        page.navigate(BOARD.uri("/post/new").toString());
        page.locator("[name=title]").fill("긴 글");
        page.locator("[name=content]").fill("첫 줄\n둘째 줄");
        page.locator("[name=tags]").fill("하나, 둘");
        page.evaluate("() => document.querySelector('[name=tags]').insertAdjacentHTML('afterend',"
                + " `<input type=hidden name=more value=${'x'.repeat(1 << 20)}>`)");
        page.locator("main form .button").click();
        assertThat(page.locator(".status")).hasText("413");
        page.goBack();
        assertThat(page.locator("[name=title]")).hasValue("긴 글");
        assertThat(page.locator("[name=content]")).hasValue("첫 줄\n둘째 줄");
        assertThat(page.locator("[name=tags]")).hasValue("하나, 둘");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
