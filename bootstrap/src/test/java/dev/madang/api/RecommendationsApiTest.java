package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.moderation.ModeratePost;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationsApiTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.empty();

    private static String mina = "";
    private static String nami = "";
    private static String bora = "";
    private static String reader = "";

    private final Client client = new Client(BOARD);
    private String post = "";

    @BeforeAll
    static void addMembers() {
        mina = BOARD.tokenOf("mina", Role.MEMBER, Scope.READ, Scope.POST);
        nami = BOARD.tokenOf("nami", Role.MEMBER, Scope.READ, Scope.POST);
        bora = BOARD.tokenOf("bora", Role.MEMBER, Scope.READ, Scope.POST);
        reader = BOARD.tokenOf("reader", Role.MEMBER, Scope.READ);
    }

    @BeforeEach
    void publish() {
        post = written("/api/posts", "{\"title\": \"t\", \"content\": \"c\"}");
    }

    /** @return where it is */
    private String written(String path, String json) {
        Reply written =
                client.send("POST", path, json, "Content-Type", "application/json", "Authorization", "Bearer " + mina);
        assertThat(written.status()).isEqualTo(201);
        return String.valueOf(written.header("Location"));
    }

    private Reply put(String token, String of) {
        return client.send("PUT", of + "/recommendation", "", "Authorization", "Bearer " + token);
    }

    private Reply delete(String token, String of) {
        return client.delete(of + "/recommendation", token);
    }

    private static int count(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("recommendations").asInt();
    }

    @Test
    void areOneForEachMember() {
        assertThat(count(client.get(post))).isZero();
        assertThat(count(put(nami, post))).isOne();
        assertThat(count(put(nami, post))).isOne();
        assertThat(count(client.get(post))).isOne();
        assertThat(client.get("/api/posts").json().get(0).get("recommendations").asInt())
                .isOne();
        assertThat(count(delete(nami, post))).isZero();
        assertThat(count(delete(nami, post))).isZero();
        assertThat(count(client.get(post))).isZero();
    }

    @Test
    void areOfCommentsToo() {
        String comment = written(post + "/comments", "{\"content\": \"c\"}");
        assertThat(count(put(nami, comment))).isOne();
        assertThat(count(client.get(comment))).isOne();
        assertThat(client.get(post + "/comments")
                        .json()
                        .get(0)
                        .get("comment")
                        .get("recommendations")
                        .asInt())
                .isOne();
        assertThat(count(client.get(post))).isZero();
        assertThat(count(delete(nami, comment))).isZero();
    }

    @Test
    void areRefusedOfOnesOwnOfWhatIsNotThereAndOfWhoMayNot() {
        Reply own = put(mina, post);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().get("code").asString()).isEqualTo("forbidden");
        assertThat(own.body()).contains("You can't recommend what you wrote yourself.");
        assertThat(put(nami, "/api/posts/999999").status()).isEqualTo(404);
        assertThat(delete(nami, "/api/comments/999999").status()).isEqualTo(404);
        assertThat(put(reader, post).status()).isEqualTo(403);
        assertThat(client.send("PUT", post + "/recommendation", "").status()).isEqualTo(401);
        assertThat(count(client.get(post))).isZero();
    }

    @Test
    void areOneOfTwoAtOnce() {
        assertThat(
                        Stream.generate(() -> CompletableFuture.supplyAsync(() -> count(put(nami, post))))
                                .limit(4)
                                .toList()
                                .stream()
                                .map(CompletableFuture::join))
                .containsOnly(1);
        assertThat(count(client.get(post))).isOne();
    }

    /** @return the titles of all pages */
    private List<String> titles(String list) {
        List<String> titles = new ArrayList<>();
        for (String page = list; page != null; ) {
            Reply reply = client.get(page);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(reply.previous()).isNull();
            titles.addAll(reply.each("title"));
            page = reply.next();
        }
        return titles;
    }

    @Test
    void putTheMostRecommendedPostsFirst() {
        List<String> posts = Stream.of("one", "two", "three", "four", "hidden")
                .map(title -> written("/api/posts", "{\"title\": \"" + title + "\", \"content\": \"c\"}"))
                .toList();
        for (String each : List.of(posts.get(0), posts.get(1), posts.get(2), posts.get(4))) {
            put(nami, each);
        }
        put(bora, posts.get(1));
        put(bora, posts.get(4));
        long hidden = Long.parseLong(posts.get(4).replaceAll(".*/", ""));
        BOARD.bean(ModeratePost.class).run(Caller.OPERATOR, hidden, ModeratePost.Action.HIDE, "why");
        for (String within : List.of("", "&within=week", "&within=month", "&within=ever")) {
            assertThat(titles("/api/posts?sort=recommended&limit=2" + within)).containsExactly("two", "three", "one");
        }
        assertThat(titles("/api/posts?sort=newest")).first().isEqualTo("four");
        posts.forEach(each -> Stream.of(nami, bora).forEach(token -> delete(token, each)));
        assertThat(titles("/api/posts?sort=recommended")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sort=best, sort no-choice",
        "sort=recommended&within=year, within no-choice",
        "within=week, sort required",
        "sort=newest&within=week, within contradictory",
        "sort=recommended&q=word, q contradictory",
        "sort=recommended&tag=Web, tag contradictory",
        "sort=recommended&author=mina, author contradictory",
        "sort=recommended&since=2026-01-01T00:00:00Z, since contradictory",
        "sort=recommended&after=1_1, after contradictory",
        "sort=recommended&before=x, before malformed",
        "sort=recommended&limit=0, limit out-of-range"
    })
    void areListedAsAskedForOrRefusedByName(String query, String fault) {
        Reply reply = client.get("/api/posts?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.faults()).containsExactly(fault);
    }
}
