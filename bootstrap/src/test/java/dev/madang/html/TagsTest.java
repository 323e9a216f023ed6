package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Transactions;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    @RegisterExtension
    private static final RunningBoard EMPTY = RunningBoard.empty();

    @RegisterExtension
    private static final RunningBoard OLD = RunningBoard.empty();

    private final Visitor visitor = new Visitor(BOARD);

    /** The common tag, "일상", one that looks like markup, and 105 that one post each has. */
    @BeforeAll
    static void publish() {
        BOARD.bean(PublishPosts.class)
                .run(
                        Caller.ANONYMOUS,
                        IntStream.range(0, 105)
                                .mapToObj(i -> draft("tag " + (1000 + i), i < 3 ? "<b>" : "일상", "common"))
                                .toList());
    }

    private static PostDraft draft(String... tags) {
        return new PostDraft("민지", "minji@example.com", tags[0], "내용", List.of(tags));
    }

    @Test
    void showsTheMostUsedFirstWithTheirNumbersOfPosts() {
        PageAnswer tags = visitor.get("/tags", "Accept-Language", "ko");

        assertThat(tags.status()).isEqualTo(200);
        assertThat(tags.texts("h1")).containsExactly("모든 태그");
        assertThat(tags.texts("main li")).hasSize(100).startsWith("common 105", "일상 102", "<b> 3", "tag 1000 1");
        assertThat(visitor.get(tags.href("main li a")).texts("h1")).containsExactly("common");
    }

    /** Older versions took tags with commas from programs. */
    @Test
    void keepTheirCommasWhenAPostIsEdited() {
        Browser browser = new Browser(OLD);
        browser.publish("민지", "여행");
        OLD.bean(Transactions.class).run(() -> {
            PostRepository posts = OLD.bean(PostRepository.class);
            posts.byId(1)
                    .map(post -> post.withTags(TagNames.stored(List.of("Seoul, Korea", "여행"))))
                    .ifPresent(posts::update);
        });
        String tags = browser.page("/post/1/edit").select("#tags").val();
        browser.post("/post/1/edit", "title", "서울 여행", "content", "내용", "tags", tags + ", new");
        assertThat(browser.page("/post/1").select("a[rel=tag]").eachText())
                .containsExactly("Seoul, Korea", "여행", "new");
    }

    @Test
    void leadsToAllTagsAndBackToTheFirst() {
        List<String> seen = new ArrayList<>();
        PageAnswer page = visitor.get("/tags");
        assertThat(page.page().select(".back")).isEmpty();
        for (Element next; (next = page.page().selectFirst("a[rel=next]")) != null; ) {
            seen.addAll(page.texts("main bdi"));
            page = visitor.get("/tags" + next.attr("href"));
        }
        seen.addAll(page.texts("main bdi"));

        assertThat(seen).hasSize(108).doesNotHaveDuplicates().endsWith("tag 1104");
        assertThat(page.texts(".back a")).containsExactly("To the most used tags");
        assertThat(visitor.get("/tags" + page.href(".back a")).texts("main li")).startsWith("common 105");
        assertThat(visitor.get("/tags?before=1.w78").texts("main .lead"))
                .containsExactly("There are no more tags here.");
    }

    @Test
    void isFoundFromEveryPageAndFromATags() {
        assertThat(visitor.get("/").texts("footer a[href=/tags]")).containsExactly("All tags");
        assertThat(visitor.get("/tag/common").texts("main a[href=/tags]")).containsExactly("All tags");
    }

    @Test
    void invitesToAnEmptyBoard() {
        PageAnswer none = new Visitor(EMPTY).get("/tags");

        assertThat(none.texts("main .lead"))
                .containsExactly("There are no tags yet. Those that people give their posts will gather here.");
        assertThat(none.href("main a")).isEqualTo("/post/new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0.MQ", "1_1", "1.AA"})
    void refusesACursorThatItDidNotMake(String cursor) {
        assertThat(visitor.get("/tags?before=" + cursor).status()).isEqualTo(400);
    }
}
