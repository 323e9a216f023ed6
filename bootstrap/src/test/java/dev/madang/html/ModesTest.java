package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ReadMode;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages tell who may write at the moment, and offer nothing that would be refused for it. */
class ModesTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    @RegisterExtension
    private static final RunningBoard EMPTY = RunningBoard.empty();

    private final Visitor stranger = new Visitor(BOARD);
    private final Browser guest = new Browser(BOARD);
    private final Browser member = new Browser(BOARD);
    private final Browser admin = new Browser(BOARD);

    @BeforeAll
    static void addMembers() {
        BOARD.addMember("회원", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("지기", RunningBoard.PASSWORD, Role.ADMIN);
    }

    @BeforeEach
    void signIn() {
        member.signIn("회원", RunningBoard.PASSWORD);
        admin.signIn("지기", RunningBoard.PASSWORD);
    }

    @AfterEach
    void open() {
        if (BOARD.bean(ReadMode.class).run() != Mode.OPEN) {
            change(BOARD, Mode.OPEN);
        }
    }

    private static void change(RunningBoard board, Mode mode) {
        board.bean(ChangeMode.class).run(Caller.OPERATOR, mode, "까닭");
    }

    private static Document korean(Browser reader, String path) {
        return reader.page(path + "?lang=ko");
    }

    /** Without where they lead on to. */
    private static List<String> links(Element part) {
        return part.select("a").eachAttr("href").stream()
                .map(link -> link.replaceFirst("\\?.*", ""))
                .toList();
    }

    @Test
    void nothingIsSaidOfAnOpenBoard() {
        for (Browser reader : List.of(guest, member, admin)) {
            Document home = korean(reader, "/");
            assertThat(home.select(".closed")).isEmpty();
            assertThat(links(home)).contains("/post/new").doesNotContain("/moderation/mode");
        }
        assertThat(korean(guest, "/sign-in").text()).contains("회원이 아니어도 글은 쓸 수 있습니다.");
        assertThat(korean(guest, "/about").text()).contains("누구나 읽고 쓸 수 있는 게시판입니다.", "가입하지 않아도 글을 쓸 수 있습니다.");
    }

    @Test
    void guestsAreToldThatOnlyMembersWrite() {
        change(BOARD, Mode.MEMBERS);
        Document home = korean(guest, "/");
        assertThat(home.select(".closed").text()).isEqualTo("지금은 회원만 글을 쓸 수 있습니다. 로그인 · 가입하기");
        assertThat(links(home.expectFirst(".closed"))).containsExactly("/sign-in", "/sign-up");
        assertThat(links(home)).doesNotContain("/post/new");
        assertThat(korean(guest, "/sign-in").select(".lead").text()).isEqualTo("지금은 회원만 글을 쓸 수 있습니다.");
        assertThat(korean(guest, "/sign-up").select(".lead").text()).startsWith("지금은 회원만 글을 쓸 수 있습니다. 가입하면 ");
        assertThat(korean(guest, "/about").text())
                .doesNotContain("누구나 읽고 쓸 수", "가입하지 않아도")
                .contains("지금은 회원만 쓸 수 있습니다.", "가입하면 그 이름과");
        Document post = korean(guest, "/post/1");
        assertThat(links(post)).doesNotContain("/post/1/report");
    }

    @Test
    void membersWriteAsEver() {
        change(BOARD, Mode.MEMBERS);
        Document home = korean(member, "/");
        assertThat(home.select(".closed")).isEmpty();
        assertThat(links(home)).contains("/post/new");
        assertThat(links(korean(member, "/post/1"))).contains("/post/1/report");
    }

    @Test
    void everybodyIsToldThatTheBoardIsReadOnly() {
        change(BOARD, Mode.READ_ONLY);
        for (Browser reader : List.of(guest, member, admin)) {
            Document home = korean(reader, "/");
            assertThat(home.select(".closed").text()).startsWith("지금은 게시판이 읽기 전용이라 글을 쓸 수 없습니다.");
            assertThat(links(home)).doesNotContain("/post/new", "/sign-up");
            assertThat(links(korean(reader, "/post/1"))).doesNotContain("/post/1/report", "/post/1/edit", "/post/new");
        }
        assertThat(links(korean(guest, "/"))).contains("/sign-in").doesNotContain("/moderation/mode");
        Document signIn = korean(guest, "/sign-in");
        assertThat(signIn.select(".lead").text()).isEqualTo("지금은 게시판이 읽기 전용이라 로그인해도 글을 쓸 수 없습니다.");
        assertThat(links(signIn)).doesNotContain("/sign-up");
        assertThat(korean(guest, "/about").select("main").text())
                .doesNotContain("누구나 읽고 쓸 수", "가입하지 않아도", "가입하면", "신고해 주세요", "가입하기")
                .contains("지금은 읽기 전용이라 아무도 쓸 수 없습니다.");
    }

    @Test
    void pagesThatAreNotThereInviteNobodyToWriteThen() {
        change(BOARD, Mode.READ_ONLY);
        for (String path : List.of("/nowhere", "/post/999", "/user/nobody")) {
            assertThat(links(korean(guest, path))).as(path).contains("/sign-in").doesNotContain("/post/new");
        }
    }

    @Test
    void anEmptyListInvitesNobodyToWriteThen() {
        for (String path : List.of("/", "/tags")) {
            assertThat(links(korean(new Browser(EMPTY), path))).contains("/post/new");
        }
        change(EMPTY, Mode.READ_ONLY);
        for (String path : List.of("/", "/tags")) {
            assertThat(links(korean(new Browser(EMPTY), path))).doesNotContain("/post/new");
        }
    }

    @Test
    void whoeverIsRefusedLearnsThatItIsTheMode() {
        change(BOARD, Mode.READ_ONLY);
        for (String form : List.of("/post/new", "/sign-up")) {
            for (Browser reader : List.of(guest, member, admin)) {
                HttpResponse<String> refused = reader.get(form + "?lang=ko");
                assertThat(refused.statusCode()).isEqualTo(403);
                Document page = Jsoup.parse(refused.body());
                assertThat(page.title()).startsWith("지금은 읽기 전용입니다");
                assertThat(page.select("h1").text()).isEqualTo("지금은 읽기 전용입니다");
                assertThat(page.select("main").text()).doesNotContain("권한", "관리자에게");
                assertThat(page.select("main a[href=/moderation/mode]")).hasSize(reader == admin ? 1 : 0);
                assertThat(links(page)).doesNotContain("/post/new");
            }
        }
    }

    @Test
    void pagesThatAreKeptForAllTellItAtOnce() {
        for (String path : List.of("/", "/about", "/post/1", "/user/admin", "/tags")) {
            String open = often(path);
            change(BOARD, Mode.MEMBERS);
            String members = often(path);
            change(BOARD, Mode.READ_ONLY);
            String readOnly = often(path);
            change(BOARD, Mode.OPEN);
            assertThat(members).isNotEqualTo(open);
            assertThat(readOnly).isNotEqualTo(members);
            assertThat(often(path)).isEqualTo(open);
        }
    }

    private String often(String path) {
        String body = "";
        for (int i = 0; i < 4; i++) {
            body = stranger.get(path).body();
        }
        return body;
    }
}
