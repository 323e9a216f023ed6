package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.publishing.PublishPosts;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engines")
class PagingTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Visitor visitor = new Visitor(BOARD);

    @BeforeAll
    static void publish() {
        BOARD.bean(PublishPosts.class).run(Caller.ANONYMOUS, Drafts.numbered(45, "..", "하나/둘"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/user?name=..", "/tag/%ED%95%98%EB%82%98%2F%EB%91%98"})
    void leadsToTheOldestPostAndBack(String list) {
        List<List<String>> down = walk(list, "a[rel=next]");
        assertThat(down).extracting(List::size).containsExactly(20, 20, 5);
        assertThat(down.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.iterate(45, i -> i > 0, i -> i - 1)
                        .mapToObj(Integer::toString)
                        .toList());
        List<List<String>> up = walk(last(list), "a[rel=prev]");
        assertThat(up).containsExactly(down.get(2), down.get(1), down.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?before=1_1", "/?after=hzzzzzzzzzz_1"})
    void saysWhereNothingIsLeft(String address) {
        PageAnswer empty = visitor.get(address);

        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.texts("main")).containsExactly("Latest posts There are no posts here. To the newest posts");
        assertThat(empty.href("main a")).isEqualTo("?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?before=abc", "/?after=-1_", "/user?name=..&before=%00", "/?before=1_1&after=1_1"})
    void refusesACursorThatItDidNotMake(String address) {
        PageAnswer answer = visitor.get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("h1")).containsExactly("Some of this can't be accepted");
    }

    private List<List<String>> walk(String from, String selector) {
        List<List<String>> pages = new ArrayList<>();
        String address = from;
        while (!address.isEmpty()) {
            PageAnswer page = visitor.get(address);
            pages.add(page.texts("article h2"));
            address = follow(address, page.page().selectFirst(selector));
        }
        return pages;
    }

    private String last(String list) {
        String address = list;
        for (String next = address; !next.isEmpty(); ) {
            address = next;
            next = follow(address, visitor.get(address).page().selectFirst("a[rel=next]"));
        }
        return address;
    }

    private static String follow(String address, @Nullable Element link) {
        return link == null ? "" : address.replaceAll("\\?.*", "") + link.attr("href");
    }
}
