package dev.madang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.bootstrap.RunningBoard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

/** Every kind of page: nothing that axe finds, nothing that scrolls sideways; and pictures for people's eyes. */
class LooksIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    @RegisterExtension
    private static final RunningBoard EMPTY_BOARD = RunningBoard.empty();

    @BeforeAll
    static void settle() {
        Village.settle(BOARD);
    }

    @ParameterizedTest
    @MethodSource("dev.madang.browser.Look#examined")
    void everybodyCanUseEveryPage(Look look) {
        eachPage(look, (name, page) -> {
            Examination.of(page, name, look);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void nothingScrollsSidewaysOnTheSmallestScreen(String language) {
        eachPage(
                new Look(320, ColorScheme.LIGHT, language, true),
                (name, page) -> assertThat(Examination.overflow(page)).as(name).isZero());
    }

    /** A rule that nobody has seen fail is no rule. */
    @Test
    void aBadPageIsFoundOut() {
        Page page = CHROMIUM.open(Look.README, address("/post/new"));
        page.evaluate("() => { document.querySelector('label').remove(); document.body.style.minWidth = '9999px'; }");

        assertThat(Examination.violations(page)).anyMatch(violation -> violation.startsWith("label at"));
        assertThat(Examination.overflow(page)).isPositive();
    }

    @Test
    void theReadmeHasAPicture() {
        CHROMIUM.open(Look.README, BOARD.uri("/").toString())
                .screenshot(new ScreenshotOptions().setPath(Examination.SCREENSHOTS.resolve("home.png")));
    }

    private static void eachPage(Look look, BiConsumer<String, Page> examination) {
        Page page = CHROMIUM.open(look, "about:blank");
        addresses().forEach((name, address) -> {
            page.navigate(address);
            if (name.equals("faults")) {
                sendHalf(page);
            }
            examination.accept(name, page);
        });
    }

    private static Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>(paths());
        addresses.replaceAll((name, path) -> address(path));
        addresses.put("empty", EMPTY_BOARD.uri("/").toString());
        addresses.put("tags-none", EMPTY_BOARD.uri("/tags").toString());
        return addresses;
    }

    /** Of pages that everybody may see, by the pages' names. */
    static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("home", "/");
        paths.put("older", "/?before=zzzzzzzzzzz_1");
        paths.put("recommended", "/?sort=recommended&within=month");
        paths.put("post", "/post/19");
        paths.put("profile", "/user/" + encode(Village.WALKER));
        paths.put("tag", "/tag/" + encode("우물"));
        paths.put("tags", "/tags");
        paths.put("about", "/about");
        paths.put("tags-further", "/tags?before=1.MQ");
        paths.put("search", "/search?q=" + encode("물이"));
        paths.put("search-blank", "/search?tag=" + encode("우물"));
        paths.put("search-further", "/search?before=a.zzzz&author=" + encode(Village.WALKER) + "&q=" + encode("수달"));
        paths.put("search-nothing", "/search?q=" + encode("기린 ".repeat(20)));
        paths.put("search-fault", "/search?q=" + "x".repeat(200));
        paths.put("form", "/post/new");
        paths.put("comment-form", "/post/19/comment/new");
        paths.put("answer-form", "/post/19/comment/new?parent_id=2&quote");
        paths.put("comments-further", "/post/19?comments=1.2.3");
        paths.put("faults", "/post/new");
        paths.put("sign-up", "/sign-up");
        paths.put("sign-in", "/sign-in");
        paths.put("not-found", "/user/nobody");
        paths.put("bad-request", "/?before=x");
        return paths;
    }

    private static void sendHalf(Page page) {
        page.locator("[name=username]").fill(Village.WALKER);
        page.locator("[name=email]").fill("모릅니다");
        page.locator("[name=content]").fill("제목을 잊었습니다.\n그래도 글은 남아 있어야 합니다.");
        page.locator("main form .button").click();
        page.locator(".faults").waitFor();
    }

    private static String address(String pathAndQuery) {
        return BOARD.uri(pathAndQuery).toString();
    }

    private static String encode(String name) {
        return UriUtils.encode(name, "UTF-8");
    }
}
