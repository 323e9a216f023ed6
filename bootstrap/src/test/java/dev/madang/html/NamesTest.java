package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.text.Normalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

/** Names are any text, and every link to one leads to its page. */
@Tag("engines")
class NamesTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Visitor visitor = new Visitor(BOARD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "마당 쓰는 사람",
                "a/b",
                "/",
                "//host",
                "\\",
                "100%",
                "%2F",
                "a;b=c",
                "who?",
                "c#",
                "a+b",
                "a&b=c",
                ".",
                "..",
                "...",
                "~*'()!",
                "O'Brien",
                "\"quoted\"",
                "<b>bold</b>",
                "${1+1}",
                "نور",
                "🙂",
                "a:b@c",
                "new"
            })
    void areLinkedAndFound(String name) {
        var form = Drafts.form("username", name);
        form.put("email", name.hashCode() + "@example.com");
        form.put("tags", name);
        assertThat(visitor.post("/post/new", form).status()).isEqualTo(302);

        PageAnswer home = visitor.get("/");
        PageAnswer profile = visitor.get(home.href("article a.author"));
        PageAnswer tag = visitor.get(home.href("article a[rel=tag]"));

        assertThat(profile.status()).isEqualTo(200);
        assertThat(profile.texts("h1")).containsExactly(name);
        assertThat(tag.status()).isEqualTo(200);
        assertThat(tag.texts("h1")).containsExactly(name);
    }

    @Test
    void areFoundInEitherNormalForm() {
        visitor.post("/post/new", Drafts.form("username", "한글"));

        assertThat(visitor.get("/user/" + UriUtils.encode(Normalizer.normalize("한글", Normalizer.Form.NFD), "UTF-8"))
                        .texts("h1"))
                .containsExactly("한글");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/nobody", "/user/MINA", "/tag/nothing", "/user", "/tag", "/user?name=", "/user/%20"})
    void thatNobodyHasAreNotFound(String address) {
        visitor.post("/post/new", Drafts.form("username", "mina"));

        assertThat(visitor.get(address).status()).isEqualTo(404);
    }

    @Test
    void haveAProfile() {
        var form = Drafts.form("username", "profiled");
        form.put("email", "profiled@example.com");
        visitor.post("/post/new", form);
        form.put("title", "Second");
        visitor.post("/post/new", form);

        PageAnswer profile = visitor.get("/user/profiled");

        assertThat(profile.page().title()).isEqualTo("profiled · Madang");
        assertThat(profile.texts("dd")).startsWith("profiled@example.com").endsWith("2 · Search these posts");
        assertThat(profile.one("dd time").attr("datetime")).isNotEmpty();
        assertThat(profile.texts("article h2")).containsExactly("Second", "안녕하세요");
    }
}
