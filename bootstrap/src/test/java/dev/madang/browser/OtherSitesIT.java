package dev.madang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.madang.bootstrap.RunningBoard;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another site, open in a visitor's browser. */
class OtherSitesIT {

    private static final String FORM = """
            <!doctype html>
            <form method="post" action="%s" enctype="%s">
              <input name="username" value="mina"><input name="email" value="mina@example.com">
              <input name="title" value="Forged"><input name="content" value="Not mine">
              <button>Win a prize</button>
            </form>
            """;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"})
    void canNotPublishAPost(String encoding) {
        Page page = CHROMIUM.open(Look.README, "about:blank");
        String form = FORM.formatted(BOARD.uri("/post/new"), encoding);
        page.route(
                "http://other.example/",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("text/html").setBody(form)));
        page.navigate("http://other.example/");
        page.locator("button").click();

        assertThat(page.locator(".status")).hasText("403");
        page.navigate(BOARD.uri("/").toString());
        assertThat(page.locator("article h2")).hasCount(3);
    }
}
