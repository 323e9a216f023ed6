package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engines")
class ListsTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.empty();

    private final Client client = new Client(BOARD);

    @BeforeAll
    static void fillTheBoard() {
        String posts = IntStream.range(0, 230).mapToObj("""
                        {"author": "user & %1$d", "email": "u%1$d@example.com", "title": "t%1$d", "content": "산책을",
                         "tags": ["tag %1$d", "모두+&"]}"""::formatted).collect(Collectors.joining(",", "[", "]"));
        assertThat(new Client(BOARD).post("/api/posts:bulk", posts).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users, 230, 3",
        "/api/posts, 230, 3",
        "/api/tags, 231, 3",
        "/api/users?limit=7, 230, 33",
        "/api/posts?limit=230, 230, 1",
        "/api/posts?limit=229&tag=%EB%AA%A8%EB%91%90%2B%26, 230, 2",
        "/api/posts?limit=1&author=user+%26+3, 1, 1",
        "/api/posts?q=%EC%82%B0%EC%B1%85&limit=50, 230, 5",
        "/api/posts?q=%EC%B1%85%EC%9D%84%20t7&tag=%EB%AA%A8%EB%91%90%2B%26, 1, 1",
        "/api/posts?q=%EC%82%B0%EC%B1%85&author=user+%26+3&limit=1, 1, 1",
        "/api/tags?limit=1000, 231, 1"
    })
    void areWalkedOncePageByPage(String start, int items, int pages) {
        List<String> ids = new ArrayList<>();
        int seen = 0;
        for (String page = start; page != null; seen++) {
            Reply reply = client.get(page);
            ids.addAll(reply.each("id"));
            page = reply.next();
        }
        assertThat(ids).hasSize(items).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(pages);
    }

    @Test
    void areWalkedBackToNewerPosts() {
        Reply first = client.get("/api/posts?limit=2&author=&tag=%EB%AA%A8%EB%91%90%2B%26");
        assertThat(first.previous()).isNull();
        Reply second = client.get(Objects.requireNonNull(first.next()));
        assertThat(second.each("title")).containsExactly("t227", "t226");
        Reply back = client.get(Objects.requireNonNull(second.previous()));
        assertThat(back.each("title")).containsExactly("t229", "t228");
        assertThat(back.previous()).isNull();
        assertThat(back.next()).isEqualTo(first.next());
        assertThat(client.get("/api/posts?after=0_1&before=0_2").faults()).containsExactly("after contradictory");
        assertThat(client.get("/api/posts?after=new").faults()).containsExactly("after malformed");
        assertThat(client.get("/api/posts?q=%EC%82%B0%EC%B1%85&after=0_1").faults())
                .containsExactly("after contradictory");
    }

    @Test
    void areNewestFirstOrById() {
        assertThat(client.get("/api/posts?limit=3").each("title")).containsExactly("t229", "t228", "t227");
        assertThat(client.get("/api/users?limit=2").each("id")).containsExactly("1", "2");
    }

    @Test
    void showHitsInTheTitleFirst() {
        Reply reply = client.get("/api/posts?q=T3");
        assertThat(reply.each("title")).containsExactly("t3");
        assertThat(client.get("/api/posts?q=%EC%82%B0%EC%B1%85&limit=2").each("title"))
                .containsExactly("t229", "t228");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users?username=user+%26+3, 1",
        "/api/users?username=User+%26+3, 0",
        "/api/users?username=user, 0",
        "/api/users?username=%00, 0",
        "/api/users?username=&limit=2, 2",
        "/api/tags?name=%E1%84%86%E1%85%A9%E1%84%83%E1%85%AE%2B%26, 1",
        "/api/tags?name=tag+3, 1",
        "/api/tags?name=tag, 0",
        "/api/tags?name=&limit=2, 2"
    })
    void holdNobodyOrOneOfAName(String list, int found) {
        Reply reply = client.get(list, "Prefer", "handling=strict");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).hasSize(found);
    }

    @Test
    void areFoundFromTheApisBeginning() {
        client.get("/api")
                .json()
                .properties()
                .forEach(link -> assertThat(
                                client.exchange("GET", link.getValue().asString(), BodyPublishers.noBody())
                                        .status())
                        .as(link.getKey())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/posts?limit=3, 230",
        "/api/posts?tag=tag+3, 1",
        "/api/posts?since=2000-01-01T00:00:00Z&limit=1, 230",
        "/api/posts?until=2000-01-01t00:00:00.5z, 0",
        "/api/posts?since=2000-01-01T00:00:00%2B09:00&until=9999-12-31T23:59:59.999999999Z, 230",
        "/api/users?limit=3, 230",
        "/api/users?username=nobody, 0",
        "/api/tags, 231",
        "/api/tags?name=tag+3, 1"
    })
    void tellTheirLengthIfAsked(String list, String total) {
        for (int i = 0; i < 3; i++) {
            Reply counted = client.get(list, "Prefer", "count=exact");
            assertThat(counted.header("Total-Count")).isEqualTo(total);
            assertThat(counted.header("Preference-Applied")).isEqualTo("count=exact");
            assertThat(client.get(list).header("Total-Count")).isNull();
        }
    }

    @Test
    void ofASearchTellNoLength() {
        Reply hits = client.get("/api/posts?q=t3", "Prefer", "count=exact, handling=strict");
        assertThat(hits.header("Total-Count")).isNull();
        assertThat(hits.header("Preference-Applied")).isEqualTo("handling=strict");
    }

    @Test
    void ofPostsAreOfASpanOfTime() {
        Reply all = client.get("/api/posts?limit=1000");
        String newest = all.json().get(0).get("date_posted").asString();
        String oldest = all.json().get(229).get("date_posted").asString();
        assertThat(client.get("/api/posts?limit=1000&since=" + oldest).json()).hasSize(230);
        assertThat(client.get("/api/posts?limit=1000&until=" + oldest).json()).isEmpty();
        assertThat(client.get("/api/posts?author=user+%26+3&since=" + newest.replace("Z", "%2B00:00"))
                        .json())
                .hasSizeLessThan(2);
        Reply page = client.get("/api/posts?limit=2&tag=tag+3&since=" + oldest);
        assertThat(page.each("title")).containsExactly("t3");
        assertThat(client.get("/api/posts?limit=2&since=" + oldest).next()).contains("?since=");
    }

    @ParameterizedTest
    @CsvSource({
        "since=yesterday, since malformed",
        "since=2026-11-23, since malformed",
        "until=2026-11-23T00:00:00, until malformed",
        "until=2026-02-30T00:00:00Z, until malformed",
        "until=%2B12026-02-20T00:00:00Z, until malformed",
        "q=x&since=2026-11-23T00:00:00Z, since contradictory",
        "q=x&until=2026-11-23T00:00:00Z, until contradictory"
    })
    void ofPostsTakeNoOtherTime(String query, String fault) {
        assertThat(client.get("/api/posts?" + query).faults()).containsExactly(fault);
    }

    @Test
    void tellWhoseEachPostIsByAnIdThatStays() {
        Reply posts = client.get("/api/posts?author=user+%26+3");
        assertThat(client.get("/api/users?username=user+%26+3").each("id")).isEqualTo(posts.each("author_id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users",
                "/api/users/1",
                "/api/posts",
                "/api/posts/1",
                "/api/tags",
                "/api/tags/1",
                "/api/stats",
                "/openapi.json"
            })
    void answerHeadAndOptions(String path) {
        Reply head = client.exchange("HEAD", path, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        Reply options = client.exchange("OPTIONS", path, BodyPublishers.noBody());
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow")).contains("GET", "HEAD", "OPTIONS");
        boolean patched = String.valueOf(options.header("Allow")).contains("PATCH");
        assertThat(options.header("Accept-Patch") != null).isEqualTo(patched);
    }
}
