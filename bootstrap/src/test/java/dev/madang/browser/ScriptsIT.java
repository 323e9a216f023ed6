package dev.madang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import dev.madang.application.post.PostView;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand scripts in every text that the board takes, on every page that shows it, and in a browser that runs them. */
class ScriptsIT {

    private static final int AT_ONCE = 100;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static final List<String> SCRIPTS = Scripts.all();
    private static List<PostView> posts = List.of();
    private static String collectors = "";
    private static String visitors = "";

    @BeforeAll
    static void vandalize() {
        BOARD.addMember("collector", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("visitor", RunningBoard.PASSWORD, Role.ADMIN);
        Vandal vandal = new Vandal(BOARD);
        posts = vandal.publish(SCRIPTS);
        vandal.collect("collector", SCRIPTS);
        collectors = vandal.signIn("collector").secret();
        visitors = vandal.signIn("visitor").secret();
    }

    /** Under the board's policy, which would stop what isn't text, or without it. */
    private static Trap trap(boolean policy, String session) {
        BrowserContext context = CHROMIUM.context(new NewContextOptions().setBypassCSP(!policy));
        context.addCookies(List.of(new Cookie("session", session).setUrl(address("/"))));
        return new Trap(context, address("/"));
    }

    private static String address(String path) {
        return BOARD.uri(path).toString();
    }

    /** Those that wait for a click don't run even so. */
    @Test
    void runWhereNobodyStopsThem() {
        Trap trap = trap(false, visitors);
        trap.page().navigate(address("/sign-in"));
        trap.expose(everyFourth());
        assertThat(trap.ran()).hasSizeGreaterThan(everyFourth().size() / 5);
    }

    @Test
    void runNowhereUnderThePolicyEvenIfNobodyHasEscapedThem() {
        Trap trap = trap(true, visitors);
        trap.page().navigate(address("/sign-in"));
        trap.expose(everyFourth());
        assertThat(trap.ran()).isEmpty();
    }

    private static List<String> everyFourth() {
        return IntStream.range(0, SCRIPTS.size() / 4)
                .mapToObj(i -> SCRIPTS.get(4 * i))
                .toList();
    }

    /** Where the policy would stop them, a tenth of them has to do; here and below. */
    @ParameterizedTest
    @CsvSource({"true, 10", "false, 1"})
    void areTextInListsOfPosts(boolean policy, int step) {
        Trap trap = trap(policy, visitors);
        trap.page().navigate(address("/"));
        Locator articles = trap.page().locator("article");
        Locator older = trap.page().locator("nav.pager a[rel=next]");
        int seen = articles.count();
        while (seen < SCRIPTS.size() / step) {
            assertThat(trap.strangers()).isEmpty();
            trap.page().navigate(address("/" + older.getAttribute("href")));
            seen += articles.count();
        }
        assertThat(trap.strangers()).isEmpty();
        assertThat(trap.caught()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areTextInAnAccount(boolean policy) {
        Trap trap = trap(policy, collectors);
        trap.page().navigate(address("/account"));
        assertThat(trap.strangers()).isEmpty();
        assertThat(trap.page().locator("ul.credentials li").count()).isGreaterThan(SCRIPTS.size());
        assertThat(trap.caught()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 10", "false, 1"})
    void areTextOnAPageOfTheirOwn(boolean policy, int step) {
        Trap trap = trap(policy, visitors);
        trap.page().navigate(address("/sign-in"));
        for (var kind : Visit.KINDS) {
            for (int i = 0; i < SCRIPTS.size(); i += AT_ONCE * step) {
                List<String> pages = IntStream.iterate(i, n -> n < SCRIPTS.size(), n -> n + step)
                        .limit(AT_ONCE)
                        .parallel()
                        .mapToObj(n -> kind.apply(posts.get(n), SCRIPTS.get(n)).page(BOARD, visitors))
                        .toList();
                assertThat(trap.show(pages)).isEmpty();
            }
        }
        assertThat(trap.caught()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/posts?limit=1000", "/api/users?limit=1000", "/api/tags?limit=1000", "/api/stats"})
    void areJsonWhereAProgramAsks(String list) {
        Trap trap = trap(false, visitors);
        trap.page().navigate(address(list));
        assertThat(trap.page().evaluate("document.contentType")).isEqualTo("application/json");
        assertThat(trap.caught()).isEmpty();
    }
}
