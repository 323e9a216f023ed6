package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Transactions;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was typed is lost, whatever the answer. */
class RefusedFormsTest {

    private static final String TEXT = "첫 줄\r\n\r\n  <b>둘째</b> 줄 & \"끝\"";

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Browser guest = new Browser(BOARD);
    private final Browser admin = new Browser(BOARD);

    @BeforeAll
    static void addMembers() {
        BOARD.addMember("지기", RunningBoard.PASSWORD, Role.ADMIN);
    }

    @BeforeEach
    void signIn() {
        assertThat(admin.signIn("지기", RunningBoard.PASSWORD).statusCode()).isEqualTo(302);
    }

    /** @return its path */
    private String publish(String title) {
        guest.publish("손님 " + title, title);
        return guest.page("/").select("article h2 a").attr("href");
    }

    private void moderate(String post, String action) {
        HttpResponse<String> done = admin.post(post + "/moderate", "action", action, "reason", "까닭");
        assertThat(done.statusCode()).isEqualTo(302);
    }

    private void change(String mode) {
        HttpResponse<String> done = admin.post("/moderation/mode", "mode", mode, "reason", "까닭");
        assertThat(done.statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> edit(String post) {
        return guest.post(post + "/edit", "title", "새 제목", "content", TEXT, "tags", "하나, 둘");
    }

    private static void assertKept(HttpResponse<String> refused) {
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("[name=content]").val()).isEqualToNormalizingNewlines(TEXT);
        assertThat(page.select("[name=title]").val()).isEqualTo("새 제목");
        assertThat(page.select("[name=tags]").val()).isEqualTo("하나, 둘");
        assertThat(page.select("main :is(textarea, input:not([type=hidden]))"))
                .allSatisfy(field -> assertThat(
                                page.select("label[for=" + field.id() + ']').text())
                        .isNotEmpty());
    }

    @Test
    void thePostWasLocked() {
        String post = publish("잠길 글");
        moderate(post, "lock");
        HttpResponse<String> refused = edit(post);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertKept(refused);
        assertThat(Jsoup.parse(refused.body()).select("main form button")).isEmpty();
    }

    @Test
    void thePostIsGone() {
        String post = publish("지울 글");
        moderate(post, "delete");
        HttpResponse<String> refused = edit(post);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertKept(refused);
    }

    @Test
    void theBoardIsReadOnly() {
        String post = publish("읽기만");
        change("read-only");
        try {
            HttpResponse<String> refused = edit(post);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertKept(refused);
        } finally {
            change("open");
        }
    }

    /** Fields of the form that is sent next, as a browser would send them. */
    private static String[] fields(Element form, String... typed) {
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input[name], textarea[name]")) {
            fields.add(field.attr("name"));
            fields.add(field.val());
        }
        fields.addAll(List.of(typed));
        return fields.toArray(String[]::new);
    }

    private static Element form(HttpResponse<String> response) {
        return Jsoup.parse(response.body()).expectFirst("main form");
    }

    @Test
    void onlyMembersPublish() {
        BOARD.addMember("회원", RunningBoard.PASSWORD, Role.MEMBER);
        change("members");
        try {
            HttpResponse<String> refused = guest.post(
                    "/post/new", "title", "새 제목", "content", TEXT, "tags", "하나, 둘", "username", "", "email", "");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(form(refused).select("textarea").val()).isEqualToNormalizingNewlines(TEXT);
            HttpResponse<String> wrong = signInFrom(refused, "not its password");
            HttpResponse<String> signedIn = signInFrom(wrong, RunningBoard.PASSWORD);
            assertThat(signedIn.statusCode()).isEqualTo(200);
            assertThat(signedIn.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertKept(signedIn);
            Element again = form(signedIn);
            assertThat(again.select("button")).hasSize(1);
            assertThat(guest.post(again.attr("action"), fields(again)).statusCode())
                    .isEqualTo(302);
            assertThat(guest.page("/").select("article h2").eachText()).startsWith("새 제목");
        } finally {
            change("open");
        }
    }

    private HttpResponse<String> signInFrom(HttpResponse<String> page, String password) {
        Element form = form(page);
        form.select("input[name=username], input[name=password]").remove();
        return guest.post(form.attr("action"), fields(form, "username", "회원", "password", password));
    }

    @Test
    void theSessionHasEnded() {
        String post = publish("다툼");
        admin.post("/sign-out");
        HttpResponse<String> refused = admin.post(post + "/moderate", "action", "lock", "reason", "긴 까닭");
        assertThat(refused.statusCode()).isEqualTo(401);
        Element form = form(refused);
        form.select("input[name=username], input[name=password]").remove();
        HttpResponse<String> signedIn =
                admin.post(form.attr("action"), fields(form, "username", "지기", "password", RunningBoard.PASSWORD));
        Element again = form(signedIn);
        assertThat(again.select("[name=reason]").val()).isEqualTo("긴 까닭");
        assertThat(admin.post(again.attr("action"), fields(again)).statusCode()).isEqualTo(302);
        assertThat(edit(post).statusCode()).isEqualTo(403);
    }

    /** Its form asks for no author, and isn't a guest's who gave none. */
    @Test
    void theSessionHasEndedWhileAPostWasWritten() {
        admin.post("/sign-out");
        HttpResponse<String> refused = admin.post("/post/new", "title", "새 제목", "content", TEXT, "tags", "하나, 둘");
        assertThat(refused.statusCode()).isEqualTo(401);
        HttpResponse<String> signedIn = signInAs("지기", refused);
        assertKept(signedIn);
        assertThat(admin.post("/post/new", fields(form(signedIn))).statusCode()).isEqualTo(302);
        assertThat(admin.page("/").select("article h2").eachText()).startsWith("새 제목");
    }

    private HttpResponse<String> signInAs(String name, HttpResponse<String> page) {
        Element form = form(page);
        form.select("input[name=username], input[name=password]").remove();
        return admin.post(form.attr("action"), fields(form, "username", name, "password", RunningBoard.PASSWORD));
    }

    /** In another tab of the same browser. */
    @Test
    void anotherMemberHasSignedInMeanwhile() {
        BOARD.addMember("다음 사람", RunningBoard.PASSWORD, Role.MEMBER);
        Document form = admin.page("/post/new");
        String member = form.select("[name=member]").val();
        List<String> before = admin.page("/").select("article h2").eachText();
        admin.post("/sign-out");
        admin.signIn("다음 사람", RunningBoard.PASSWORD);
        HttpResponse<String> refused =
                admin.post("/post/new", "title", "새 제목", "content", TEXT, "tags", "하나, 둘", "member", member);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select(".faults").text()).contains("다음 사람");
        assertKept(refused);
        assertThat(admin.page("/").select("article h2").eachText()).isEqualTo(before);
        assertThat(admin.post("/post/new", fields(form(refused))).statusCode()).isEqualTo(302);
        assertThat(admin.page("/").select("article .author").eachText()).startsWith("다음 사람");
    }

    @Test
    void theBoardIsForMembersAndOneSignsUp() {
        change("members");
        try {
            HttpResponse<String> refused = guest.post(
                    "/post/new", "title", "새 제목", "content", TEXT, "tags", "하나, 둘", "username", "손님", "email", "");
            String signUp =
                    Jsoup.parse(refused.body()).expectFirst("main .back button").attr("formaction");
            HttpResponse<String> form = guest.post(signUp, fields(form(refused)));
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(form(form).attr("action")).startsWith("/sign-up");
            HttpResponse<String> faulty = guest.post(form(form).attr("action"), fields(form(form)));
            assertThat(faulty.statusCode()).isEqualTo(400);
            Element again = form(faulty);
            again.select("input[name=username], input[name=email], input[name=password]")
                    .remove();
            HttpResponse<String> signedUp = guest.post(
                    again.attr("action"),
                    fields(
                            again,
                            "username",
                            "새 회원",
                            "email",
                            "new.member@example.com",
                            "password",
                            RunningBoard.PASSWORD));
            assertKept(signedUp);
            assertThat(guest.post("/post/new", fields(form(signedUp))).statusCode())
                    .isEqualTo(302);
            assertThat(guest.page("/").select("article .author").eachText()).startsWith("새 회원");
        } finally {
            change("open");
        }
    }

    @Test
    void theGuestSignsInFirst() {
        BOARD.addMember("먼저", RunningBoard.PASSWORD, Role.MEMBER);
        String signIn = guest.page("/post/new")
                .expectFirst("header button[formaction^=/sign-in]")
                .attr("formaction");
        HttpResponse<String> form = guest.post(
                signIn, "title", "새 제목", "content", TEXT, "tags", "하나, 둘", "username", "손님", "email", "a@b.example");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(form.body()).select(".faults")).isEmpty();
        Element fields = form(form);
        fields.select("input[name=username], input[name=password]").remove();
        HttpResponse<String> signedIn =
                guest.post(fields.attr("action"), fields(fields, "username", "먼저", "password", RunningBoard.PASSWORD));
        assertKept(signedIn);
        assertThat(guest.post("/post/new", fields(form(signedIn))).statusCode()).isEqualTo(302);
        assertThat(guest.page("/").select("article .author").eachText()).startsWith("먼저");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/post/new", "/sign-up", "/report"})
    void theReaderTurnsToAnotherLanguage(String path) {
        String page = path.equals("/report") ? publish("알릴 글") + path : path;
        Document before = guest.page(page);
        Element turn = before.expectFirst("header button[lang]");
        assertThat(before.expectFirst("button[form=form], #form button").hasAttr("formaction"))
                .as("Enter switches")
                .isFalse();
        Element form = before.expectFirst("main form");
        String typed = "적어 둔 것 \"<&>\"";
        form.select("[name]:not(button):not([type=hidden]):not([name=website])").val(typed);
        HttpResponse<String> turned = guest.post(turn.attr("formaction"), fields(form));
        assertThat(turned.statusCode()).isEqualTo(200);
        Document after = Jsoup.parse(turned.body());
        assertThat(after.expectFirst("html").attr("lang")).isEqualTo(turn.attr("lang"));
        assertThat(after.select("main [name]:not(button):not([type=hidden]):not([type=password]):not([name=website])"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.val()).isEqualTo(typed));
        assertThat(after.select(".faults")).isEmpty();
        assertThat(guest.page("/").expectFirst("html").attr("lang")).isEqualTo(turn.attr("lang"));
        assertThat(guest.page("/").text()).doesNotContain(typed);
    }

    @Test
    void theBoardIsBusy() {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread writer = new Thread(() -> BOARD.bean(Transactions.class).run(() -> {
            held.countDown();
            return await(done);
        }));
        writer.start();
        await(held);
        HttpResponse<String> refused;
        try {
            refused = guest.post(
                    "/post/new",
                    "title",
                    "새 제목",
                    "content",
                    TEXT,
                    "tags",
                    "하나, 둘",
                    "username",
                    "끈기",
                    "email",
                    "p@example.com");
        } finally {
            done.countDown();
        }
        assertThat(refused.statusCode()).isEqualTo(503);
        assertKept(refused);
        Element again = form(refused);
        assertThat(guest.post(again.attr("action"), fields(again)).statusCode()).isEqualTo(302);
        assertThat(guest.page("/").select("article h2").eachText()).startsWith("새 제목");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noPasswordIsShownAgain() {
        HttpResponse<String> refused = guest.post(
                "/account/profile", "username", "새 이름", "email", "new@example.com", "password", "a secret of mine");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("새 이름").doesNotContain("a secret of mine");
    }

    @Test
    void whereNothingWasTypedNothingIsShown() {
        HttpResponse<String> refused = guest.post("/account/warning");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Jsoup.parse(refused.body()).select("main :is(textarea, form)"))
                .isEmpty();
    }

    @Test
    void nobodyElseSendsAFormThatIsKept() {
        BOARD.addMember("다른 회원", RunningBoard.PASSWORD, Role.MEMBER);
        HttpResponse<String> signedIn = guest.post(
                "/sign-in?next=%2F%2Felsewhere.example%2F",
                "sent.content", "글", "username", "다른 회원", "password", RunningBoard.PASSWORD);
        assertThat(form(signedIn).attr("action")).isEqualTo("/");
    }
}
