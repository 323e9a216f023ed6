package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.application.user.BrowseUsers;
import dev.madang.application.user.UserView;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewPostTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Visitor visitor = new Visitor(BOARD);

    @Test
    void hasTheTutorialsFieldsAndTags() {
        PageAnswer form = visitor.get("/post/new");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("main form .field [name]").eachAttr("name"))
                .containsExactly("title", "content", "tags", "username", "email");
        for (Element field : form.page().select("main form .field [name]")) {
            assertThat(form.page().select("label[for=" + field.id() + "]")).hasSize(1);
            assertThat(form.page().select("#" + field.id() + "-hint").eachAttr("id"))
                    .isEqualTo(field.hasAttr("aria-describedby") ? List.of(field.attr("aria-describedby")) : List.of());
            assertThat(field.hasAttr("maxlength")).isFalse();
        }
        assertThat(form.page().select(".faults, .fault, [aria-invalid]")).isEmpty();
    }

    @Test
    void publishesAndLeadsHome() {
        PageAnswer answer = visitor.post("/post/new", Drafts.form("tags", " 하나, ,둘 ,,하나,"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().allValues("Location")).containsExactly("/");
        PostView post = posts().get(0);
        assertThat(post.author().name()).isEqualTo("mina");
        assertThat(post.title()).isEqualTo("안녕하세요");
        assertThat(post.tags()).containsExactly("하나", "둘");
    }

    @Test
    void takesAPostWithoutTags() {
        Map<String, String> form = Drafts.form("title", "Untagged");
        form.remove("tags");

        assertThat(visitor.post("/post/new", form).status()).isEqualTo(302);
        assertThat(posts().get(0).tags()).isEmpty();
    }

    @Test
    void keepsTheFirstEmailOfANameThatExists() {
        Map<String, String> form = Drafts.form("username", "하나뿐인 이름");
        form.put("email", "first@example.com");
        visitor.post("/post/new", form);
        form.put("email", "second@example.com");

        assertThat(visitor.post("/post/new", form).status()).isEqualTo(302);
        assertThat(users())
                .extracting(UserView::email)
                .contains("first@example.com")
                .doesNotContain("second@example.com");
    }

    @Test
    void storesOneFormOfWhatLooksTheSame() {
        String decomposed = Normalizer.normalize("한글 제목", Normalizer.Form.NFD);

        visitor.post("/post/new", Drafts.form("title", decomposed));

        assertThat(posts().get(0).title()).isEqualTo("한글 제목");
    }

    @Test
    void showsTheFormAgainWithEverythingTypedAndEachFaultBesideItsField() {
        int before = posts().size();
        PageAnswer again = visitor.post(
                "/post/new",
                Map.of(
                        "username",
                        " 새 사람 ",
                        "email",
                        "nowhere",
                        "title",
                        "",
                        "content",
                        "\n  첫 줄\n<둘째>",
                        "tags",
                        "a, ,b"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.page().title()).isEqualTo("Error: Write a post · Madang");
        assertThat(again.one("#username").val()).isEqualTo(" 새 사람 ");
        assertThat(again.one("#email").val()).isEqualTo("nowhere");
        // Browsers drop a line end right after the tag, so that the one typed needs another before it.
        assertThat(again.body()).contains(">\n\n  첫 줄\n&lt;둘째&gt;</textarea>");
        assertThat(again.one("#tags").val()).isEqualTo("a, ,b");
        assertThat(again.page().select("[aria-invalid=true]").eachAttr("id")).containsExactly("title", "email");
        assertThat(again.one("#title").attr("aria-describedby").split(" ")).contains("title-fault");
        assertThat(again.texts("#title-fault")).containsExactly("Please fill this in.");
        assertThat(again.texts("#email-fault"))
                .containsExactly("An e-mail address has no spaces, and one @ with something on both sides.");
        assertThat(again.page().select(".faults[role=alert] a").eachAttr("href"))
                .containsExactly("#title", "#email");
        assertThat(posts()).hasSize(before);
        assertThat(users()).extracting(UserView::username).doesNotContain("새 사람");
    }

    @Test
    void refusesAnotherUsersEmailAndWritesNothing() {
        Map<String, String> form = Drafts.form("username", "owner");
        form.put("email", "owned@example.com");
        visitor.post("/post/new", form);
        int before = posts().size();
        form.put("username", "borrower");
        form.put("tags", "never-kept");

        PageAnswer again = visitor.post("/post/new", form);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.texts("#email-fault"))
                .containsExactly(
                        "This e-mail is used under another name. Please give another, or none where none is needed.");
        assertThat(posts()).hasSize(before);
        assertThat(users()).extracting(UserView::username).doesNotContain("borrower");
        assertThat(visitor.get("/tag/never-kept").status()).isEqualTo(404);
    }

    private static List<PostView> posts() {
        return BOARD.bean(BrowsePosts.class)
                .run(PostFilter.ALL, PostSeek.START, Limit.DEFAULT)
                .items();
    }

    private static List<UserView> users() {
        return BOARD.bean(BrowseUsers.class)
                .run(Caller.ANONYMOUS, 0, Limit.DEFAULT)
                .items();
    }
}
