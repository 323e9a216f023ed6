package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.EntryView;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.defence.Dump;
import dev.madang.domain.Reason;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in the log is there with a reason, by whichever route somebody did it. */
class ReasonsTest {

    private static final String TOO_LONG = "x".repeat(Reason.MAX_LENGTH + 1);

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static String token = "";
    private static int scenes;

    @BeforeAll
    static void addAdmin() {
        token = BOARD.tokenOf("the admin", Role.ADMIN, Scope.values());
    }

    private static Scene scene() {
        return new Scene(BOARD, token, ++scenes);
    }

    private static List<EntryView> entries() {
        return BOARD.bean(BrowseModerationLog.class)
                .run(Long.MAX_VALUE, new Limit(Limit.MAX))
                .items();
    }

    private static HttpResponse<String> send(Scene scene, Write write) {
        return scene.send(write, write.fields(), "");
    }

    /** What a write, as it is, adds to the log. */
    private static List<EntryView> logged(Scene scene, Write write) {
        int before = entries().size();
        HttpResponse<String> response = send(scene, write);
        assertThat(response.statusCode()).as("%s: %s", write, response.body()).isLessThan(400);
        List<EntryView> after = entries();
        return after.subList(0, after.size() - before);
    }

    @Test
    void areInTheLogForWhateverCanBeInIt() {
        Set<ModerationAction> acts = EnumSet.noneOf(ModerationAction.class);
        for (Write write : Writes.ALL) {
            Scene scene = scene();
            for (Write variant : write.variants()) {
                List<EntryView> logged = logged(scene, variant);
                assertThat(logged)
                        .as("%s", write)
                        .allMatch(entry -> entry.reason().startsWith("because"));
                assertThat(logged.isEmpty()).as("%s", write).isNotEqualTo(write.hasReason());
                logged.forEach(entry -> acts.add(entry.act()));
            }
        }
        assertThat(acts).containsExactlyInAnyOrder(ModerationAction.values());
    }

    static List<Write> writes() {
        return Writes.ALL.stream().filter(Write::hasReason).toList();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void areDemandedBeforeAnythingIsDone(Write write) {
        Scene scene = scene();
        List<String> before = Dump.of(BOARD).rows();
        for (String reason : List.of("", " \u3000", "two\u2028lines", TOO_LONG)) {
            assertRefused(send(scene, write.because(reason)), write);
        }
        assertRefused(send(scene, write.because(null)), write);
        assertThat(Dump.of(BOARD).rows()).isEqualTo(before);
        assertThat(send(scene, write.because("이제 압니다")).statusCode()).isLessThan(400);
        assertThat(entries().get(0).reason()).isEqualTo("이제 압니다");
    }

    private static void assertRefused(HttpResponse<String> response, Write write) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        if (write.isJson()) {
            assertThat(response.body()).contains("\"field\":\"reason\"");
        } else {
            Document page = Jsoup.parse(response.body());
            assertThat(page.select(".faults a[href=#reason]")).hasSize(1);
            assertThat(page.select("#reason[aria-invalid=true]")).hasSize(1);
        }
    }

    @Test
    void areAskedForInFormsForOthersThingsAndNotForOnesOwn() {
        Browser guest = new Browser(BOARD);
        guest.publish("손님", "인사");
        String post = guest.page("/user/%EC%86%90%EB%8B%98")
                .expectFirst("article h2 a")
                .attr("href");
        BOARD.addMember("관리자", RunningBoard.PASSWORD, Role.ADMIN);
        Browser admin = new Browser(BOARD);
        admin.signIn("관리자", RunningBoard.PASSWORD);
        for (String form : List.of(post + "/edit", post + "/delete")) {
            assertThat(guest.page(form).select("#reason")).as(form).isEmpty();
            assertThat(admin.page(form).select("#reason")).as(form).hasSize(1);
        }
        assertThat(admin.post(post + "/edit", "title", "고친 글", "content", "c", "reason", "이름을 지움")
                        .statusCode())
                .isEqualTo(302);
        assertThat(guest.post(post + "/delete").statusCode()).isEqualTo(302);
        assertThat(new Browser(BOARD).page("/log").select(".entries li").get(0).text())
                .contains("이름을 지움");
    }
}
