package dev.madang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.madang.application.Visitors;
import dev.madang.application.account.SignIn;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.CommentEdit;
import dev.madang.application.commenting.EditComment;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.follow.Follow;
import dev.madang.application.moderation.ModerateComment;
import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.recommendation.Recommend;
import dev.madang.application.report.ReportPost;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.user.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of members, moderators and admins. */
class OfficeLooksIT {

    private static final String ADMIN = "마당지기 김씨";
    private static final String MEMBER = "박서연";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    private static Caller admin = Caller.ANONYMOUS;
    private static String session = "";

    @BeforeAll
    static void quarrel() {
        BOARD.addMember(ADMIN, RunningBoard.PASSWORD, Role.ADMIN);
        BOARD.addMember(MEMBER, RunningBoard.PASSWORD, Role.MEMBER);
        var signedIn = BOARD.bean(SignIn.class).run(Caller.ANONYMOUS, ADMIN, RunningBoard.PASSWORD, "Firefox", null);
        admin = new Caller(signedIn.identity(), null);
        session = signedIn.secret();
        long quarrel = publish("다툼이 난 글", "서로 조금씩만 양보하면 좋겠습니다.");
        long hidden = publish("Cheap watches", "Only today.");
        long held = publish("여기 가 보세요", "https://하나.example https://둘.example https://셋.example");
        BOARD.bean(EditPost.class).run(admin, quarrel, new PostEdit(null, "서로 조금씩 양보합시다.", null, "거친 말을 덜었습니다."));
        BOARD.bean(Follow.class).run(admin, Followed.post(quarrel), true);
        for (String text :
                List.of("먼저 사과하셔야죠.", "https://하나.example https://둘.example https://셋.example", "Only today.")) {
            BOARD.bean(WriteComment.class).run(Caller.ANONYMOUS, quarrel, null, new CommentDraft("길손", "", text));
        }
        BOARD.bean(EditComment.class).run(admin, 1, new CommentEdit("서로 사과하시면 좋겠어요.", "거친 말을 덜었습니다.", null));
        BOARD.bean(ModerateComment.class).run(admin, 3, ModerateComment.Action.HIDE, "Advertising");
        for (Recommended each : List.of(Recommended.post(quarrel), Recommended.comment(1))) {
            BOARD.bean(Recommend.class).run(admin, each);
        }
        moderate(quarrel, ModeratePost.Action.LOCK, "다툼이 가라앉을 때까지 잠가 둡니다.");
        moderate(hidden, ModeratePost.Action.HIDE, "Advertising");
        long member =
                BOARD.bean(UserQueries.class).byUsername(MEMBER).orElseThrow().id();
        BOARD.bean(ModerateMember.class).run(admin, member, ModerateMember.Action.SUSPEND, "사흘만 쉬어 가세요.", 3);
        String secret = BOARD.bean(IssueLink.class).run(admin, member, "for the play");
        BOARD.bean(ReportPost.class).run(Visitors.guest("a reader"), quarrel, "서로 헐뜯는 글입니다.");
        ADDRESSES.putAll(paths(quarrel, held, member, secret));
    }

    /**
     * Of pages that members, moderators or admins may see, by the pages' names.
     *
     * @param secret of a sign-in link
     */
    static Map<String, String> paths(long quarrel, long held, long member, String secret) {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("account", "/account");
        paths.put("account-profile", "/account/profile");
        paths.put("account-password", "/account/password");
        paths.put("account-warning", "/account/warning");
        paths.put("account-leave", "/account/leave");
        paths.put("account-token", "/account/tokens/new");
        paths.put("notifications", "/notifications");
        paths.put("follows", "/notifications/follows");
        paths.put("sign-in-link", "/sign-in/link/" + secret);
        paths.put("locked", "/post/" + quarrel);
        paths.put("edit", "/post/" + quarrel + "/edit");
        paths.put("history", "/post/" + quarrel + "/history");
        paths.put("version", "/post/" + quarrel + "/history/2");
        paths.put("moderate-version", "/post/" + quarrel + "/history/1/moderate");
        paths.put("delete", "/post/" + quarrel + "/delete");
        paths.put("queue", "/moderation");
        paths.put("hidden", "/moderation/hidden");
        paths.put("reports", "/moderation/reports");
        paths.put("comments-queue", "/moderation/comments");
        paths.put("comments-hidden", "/moderation/comments/hidden");
        paths.put("comment-history", "/comment/1/history");
        paths.put("comment-version", "/comment/1/history/2");
        paths.put("moderate-comment-version", "/comment/1/history/1/moderate");
        for (String office : List.of("edit", "delete", "report", "moderate", "undo")) {
            paths.put("comment-" + office, "/comment/1/" + office);
        }
        paths.put("report", "/post/" + quarrel + "/report");
        paths.put("moderate-reported", "/post/" + quarrel + "/moderate");
        paths.put("moderate-post", "/post/" + held + "/moderate");
        paths.put("undo", "/post/" + held + "/undo");
        paths.put("log", "/log");
        paths.put("mode", "/moderation/mode");
        paths.put("pending", "/post/pending");
        for (String office : List.of("moderate", "role", "link", "end", "profile", "delete")) {
            paths.put("user-" + office, "/users/" + member + '/' + office);
        }
        for (String office : List.of("rename", "merge", "delete")) {
            paths.put("tag-" + office, "/tags/1/" + office);
        }
        return paths;
    }

    private static long publish(String title, String content) {
        return BOARD.bean(PublishPost.class)
                .run(Caller.ANONYMOUS, new PostDraft("길손", "guest@example.com", title, content, List.of("마당")))
                .id();
    }

    private static void moderate(long post, ModeratePost.Action action, String reason) {
        BOARD.bean(ModeratePost.class).run(admin, post, action, reason);
    }

    @ParameterizedTest
    @MethodSource("dev.madang.browser.Look#examined")
    void everybodyCanUseEveryPage(Look look) {
        Page page = CHROMIUM.open(look, "about:blank");
        page.context()
                .addCookies(List.of(new Cookie(BOARD.cookieName("session"), session)
                        .setUrl(BOARD.uri("/").toString())));
        ADDRESSES.forEach((name, path) -> {
            page.navigate(BOARD.uri(path).toString());
            Examination.of(page, name, look);
        });
        page.navigate(BOARD.uri("/post/2/moderate").toString());
        page.locator("main form .button").click();
        page.locator(".faults").waitFor();
        Examination.of(page, "moderate-faults", look);
        signInAgain(page, look);
    }

    /** For whom the session ends while they write. */
    private static void signInAgain(Page page, Look look) {
        page.context().clearCookies();
        page.locator("[name=action]").first().check();
        page.locator("[name=reason]").fill("다툼이 가라앉지 않습니다.");
        page.locator("main form .button").click();
        page.locator("[name=password]").fill(RunningBoard.PASSWORD);
        Examination.of(page, "refused", look);
        page.locator("[name=username]").fill(ADMIN);
        page.locator("main form .button").click();
        page.locator("[name=reason]").waitFor();
        Examination.of(page, "send-again", look);
    }
}
