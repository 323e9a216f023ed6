package dev.madang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.madang.bootstrap.RunningBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board without a mouse. */
class KeyboardIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    @Test
    void skipsToTheContent() {
        Page page = open("/");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.locator("main a").first()).isFocused();
    }

    @Test
    void showsWhereItIs() {
        Page page = open("/post/new");

        for (int i = 0; i < 14; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                    .as((String) page.evaluate("() => document.activeElement.outerHTML"))
                    .isEqualTo("solid");
        }
        assertThat(page.locator("main form .button")).isFocused();
    }

    @Test
    void writesAndMendsAPost() {
        Page page = open("/post/new");
        tab(page, 9);
        type(page, "#title", "마우스 없이");
        tab(page, 2);
        type(page, "#username", "키보드");
        assertThat(page.locator("#email")).isFocused();
        page.keyboard().insertText("keyboard@example.com");
        page.keyboard().press("Enter");

        assertThat(page.locator(".faults")).isFocused();
        tab(page, 1);
        assertThat(page.locator(".faults a")).isFocused();
        page.keyboard().press("Enter");
        type(page, "#content", "잘 써집니다.");
        tab(page, 3);
        assertThat(page.locator("main form .button")).isFocused();
        page.keyboard().press("Space");

        assertThat(page.locator("article h2").first()).hasText("마우스 없이");
    }

    @Test
    void searches() {
        Page page = open("/");
        tab(page, 3);
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().insertText("프레임");
        page.keyboard().press("Enter");

        assertThat(page.locator("article h2")).hasText("Flask 시작하기");
        assertThat(page.locator("#q")).hasValue("프레임");
        tab(page, 4);
        assertThat(page.locator("header button")).isFocused();
    }

    private static Page open(String address) {
        return CHROMIUM.open(Look.README, BOARD.uri(address).toString());
    }

    /** Types where the focus is, and goes on to the next field. */
    private static void type(Page page, String field, String text) {
        assertThat(page.locator(field)).isFocused();
        page.keyboard().insertText(text);
        tab(page, 1);
    }

    private static void tab(Page page, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press("Tab");
        }
    }
}
