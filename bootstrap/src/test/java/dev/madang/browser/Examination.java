package dev.madang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;

/** What every page has to bear, and a picture of it for people's eyes, where they ask for one. */
final class Examination {

    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final List<String> AXE_RULES =
            List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Examination() {}

    static void of(Page page, String name, Look look) {
        if (look.isForAxe()) {
            assertThat(violations(page)).as(name).isEmpty();
        }
        assertThat(overflow(page)).as(name).isZero();
        if (Boolean.getBoolean("madang.screenshots")) {
            page.screenshot(
                    new ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + '-' + look + ".png")));
        }
    }

    /** In the page itself: for frames, of which the board has none, another would be opened each time. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(AXE_RULES).analyze().getViolations().stream()
                        .map(Examination::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    static int overflow(Page page) {
        return (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }
}
