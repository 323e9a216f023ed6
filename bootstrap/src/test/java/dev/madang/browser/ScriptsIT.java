package dev.madang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import dev.madang.application.post.PostView;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Credential;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand scripts in every text that the board takes, on every page that shows it, and in a browser that runs them. */
class ScriptsIT {

    private static final int AT_ONCE = 100;
    private static final int POSTS_A_PAGE = 20;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static final List<String> SCRIPTS = Scripts.all();
    private static List<PostView> posts = List.of();
    private static String visitors = "";

    @BeforeAll
    static void vandalize() {
        BOARD.addMember("collector", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("visitor", RunningBoard.PASSWORD, Role.ADMIN);
        Vandal vandal = new Vandal(BOARD);
        posts = vandal.publish(SCRIPTS);
        visitors = vandal.signIn("visitor").secret();
    }

    /** Under the board's policy, which would stop what isn't text, or without it. */
    private static Trap trap(boolean policy, String session) {
        BrowserContext context = CHROMIUM.context(new NewContextOptions().setBypassCSP(!policy));
        context.addCookies(List.of(new Cookie(BOARD.cookieName("session"), session).setUrl(address("/"))));
        return new Trap(context, address("/"));
    }

    private static String address(String path) {
        return BOARD.uri(path).toString();
    }

    @Test
    void areMoreThanAThousand() {
        assertThat(SCRIPTS).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    }

    /** But for those that are too long for it, or have characters that it never takes. */
    @Test
    void areInEveryField() {
        Set<String> scripts = Set.copyOf(SCRIPTS);
        for (Function<PostView, String> field : List.<Function<PostView, String>>of(
                PostView::title,
                PostView::content,
                post -> post.author().name(),
                post -> post.tags().get(0))) {
            assertThat(posts)
                    .filteredOn(post -> scripts.contains(field.apply(post)))
                    .hasSizeGreaterThan(950);
        }
    }

    /** Those that wait for a click don't run even so. */
    @Test
    void runWhereNobodyStopsThem() {
        Trap trap = trap(false, visitors);
        trap.page().navigate(address("/sign-in"));
        trap.expose(some());
        assertThat(trap.ran()).hasSizeGreaterThan(some().size() / 10);
    }

    @Test
    void runNowhereUnderThePolicyEvenIfNobodyHasEscapedThem() {
        Trap trap = trap(true, visitors);
        trap.page().navigate(address("/sign-in"));
        trap.expose(some());
        assertThat(trap.ran()).isEmpty();
    }

    private static List<String> some() {
        return everyOf(0, SCRIPTS.size(), 16).mapToObj(SCRIPTS::get).toList();
    }

    private static IntStream everyOf(int start, int end, int step) {
        return IntStream.iterate(start, i -> i < end, i -> i + step);
    }

    /** Where the policy would stop them, a few have to do. */
    @ParameterizedTest
    @CsvSource({"true, 10", "false, 1"})
    void areTextInListsOfPosts(boolean policy, int step) {
        Trap trap = trap(policy, visitors);
        for (int i = 0; i < SCRIPTS.size(); i += POSTS_A_PAGE * step) {
            trap.page().navigate(address("/?after=" + posts.get(i).cursor()));
            assertThat(trap.strangers()).isEmpty();
        }
        assertThat(trap.page().locator("article").count()).isPositive();
        assertThat(trap.caught()).isEmpty();
    }

    /** A few, as an account has only so many. */
    @Test
    void areTextInAnAccount() {
        assertThat(some()).hasSizeLessThan(Credential.MAX_OF_A_KIND);
        Vandal vandal = new Vandal(BOARD);
        String collectors = vandal.signIn("collector").secret();
        vandal.collect("collector", some());
        for (Trap trap : List.of(trap(true, collectors), trap(false, collectors))) {
            trap.page().navigate(address("/account"));
            assertThat(trap.strangers()).isEmpty();
            assertThat(trap.page().locator("ul.credentials li").count()).isGreaterThanOrEqualTo(some().size());
            assertThat(trap.caught()).isEmpty();
        }
    }

    /** All scripts where text stands as such, in an attribute and in a text area; a few on other pages of these kinds. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(Visit.OF_A_POST, 1),
                arguments(Visit.OF_A_SEARCH, 1),
                arguments(Visit.OF_A_DRAFT, 1),
                arguments(Visit.OF_A_QUESTION, 7),
                arguments(Visit.OF_AN_ACCOUNT, 7),
                arguments(Visit.OF_A_SIGN_UP, 7));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTextOnAnyPage(Visit.Kinds kinds, int step) {
        Trap trap = trap(false, visitors);
        trap.page().navigate(address("/sign-in"));
        for (int start = 0; start < SCRIPTS.size(); start += AT_ONCE * step) {
            List<String> pages = everyOf(start, Math.min(start + AT_ONCE * step, SCRIPTS.size()), step)
                    .parallel()
                    .mapToObj(n -> kinds.visit(n, posts.get(n), SCRIPTS.get(n)).page(BOARD, visitors))
                    .toList();
            assertThat(trap.show(pages)).isEmpty();
        }
        assertThat(trap.caught()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/posts?limit=200", "/api/users?limit=200", "/api/tags?limit=200", "/api/stats"})
    void areJsonWhereAProgramAsks(String list) {
        Trap trap = trap(false, visitors);
        trap.page().navigate(address(list));
        assertThat(trap.page().evaluate("document.contentType")).isEqualTo("application/json");
        assertThat(trap.caught()).isEmpty();
    }
}
