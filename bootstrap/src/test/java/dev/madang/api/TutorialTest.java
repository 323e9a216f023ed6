package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The calls that the tutorial's clients make, with the answers that they expect. */
@Tag("engines")
class TutorialTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Client client = new Client(BOARD);

    @Test
    void listsUsersById() {
        Reply users = client.get("/api/users?limit=2");

        assertThat(users.status()).isEqualTo(200);
        assertThat(users.each("username")).containsExactly("admin", "test");
        assertThat(users.each("email")).containsExactly("admin@example.com", "test@example.com");
        assertThat(users.each("id")).containsExactly("1", "2");
    }

    @Test
    void readsAUser() {
        JsonNode admin = client.get("/api/users/1").json();

        assertThat(members(admin))
                .containsExactlyInAnyOrder("id", "username", "email", "created_at", "post_count", "role");
        assertThat(admin.get("post_count").asInt()).isEqualTo(2);
        String createdAt = admin.get("created_at").asString();
        assertThat(createdAt).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(Instant.parse(createdAt)).isBefore(Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(client.get("/api/users/001").json()).isEqualTo(admin);
    }

    @Test
    void registersAUser() {
        Reply mina = client.post("/api/users", "{\"username\": \"미나\", \"email\": \"mina@example.com\", \"age\": 7}");

        assertThat(mina.status()).isEqualTo(201);
        assertThat(mina.json().get("username").asString()).isEqualTo("미나");
        assertThat(mina.json().get("post_count").asInt()).isZero();
        String location = String.valueOf(mina.header("Location"));
        assertThat(location).isEqualTo("/api/users/" + mina.json().get("id").asLong());
        assertThat(client.get(location).json()).isEqualTo(mina.json());
    }

    @Test
    void takesNoNumberForAName() {
        Reply user = client.post("/api/users", "{\"username\": 123, \"email\": \"number@example.com\"}");
        assertThat(user.status()).isEqualTo(400);
        assertThat(user.faults()).containsExactly("username wrong-type");
    }

    @Test
    void refusesATakenNameOrEmail() {
        Reply name = client.post("/api/users", "{\"username\": \"admin\", \"email\": \"other@example.com\"}");
        Reply email = client.post("/api/users", "{\"username\": \"other\", \"email\": \"admin@example.com\"}");

        assertThat(name.status()).isEqualTo(400);
        assertThat(name.faults()).containsExactly("username taken");
        assertThat(name.json().get("error")).isEqualTo(name.json().get("detail"));
        assertThat(email.status()).isEqualTo(400);
        assertThat(email.faults()).containsExactly("email taken");
    }

    @Test
    void listsPostsNewestFirst() {
        JsonNode posts = client.get("/api/posts?author=test").json();

        assertThat(posts).hasSize(1);
        JsonNode post = posts.get(0);
        assertThat(members(post))
                .containsExactlyInAnyOrder(
                        "id",
                        "title",
                        "content",
                        "date_posted",
                        "author",
                        "author_id",
                        "tags",
                        "author_role",
                        "guest_tag",
                        "comment_count",
                        "recommendations");
        assertThat(post.get("title").asString()).isEqualTo("RESTful API 설계");
        assertThat(post.get("content").asString()).isEqualTo("REST 아키텍처를 따르는 API를 설계해봅시다.");
        assertThat(post.get("tags").toString()).isEqualTo("[\"Web\",\"API\"]");
        assertThat(client.get("/api/posts?author=admin").each("title")).containsExactly("SQLAlchemy 사용법", "Flask 시작하기");
    }

    @ParameterizedTest
    @CsvSource({
        "tag=Python, 2",
        "tag=python, 0",
        "tag=, 3",
        "author=, 3",
        "tag=Python&author=admin, 2",
        "tag=Python&author=test, 0",
        "tag=&author=test, 1",
        "tag=nothing, 0",
        "author=nobody, 0",
        "author=Admin, 0",
        "author=test&author=admin, 1",
        "q=설계, 1",
        "q=flask&tag=Python, 1",
        "q=%ED%94%84%EB%A0%88%EC%9E%84, 1",
        "q=%EB%A0%88%EC%9E%84%EC%9B%8C%ED%81%AC%20Python%EC%9D%98, 1",
        "q=FLASK, 1",
        "q=flas, 0",
        "q=%20&tag=Web, 1",
        "q=&tag=Web, 1",
        "tag=%25, 0",
        "author=_____, 0",
        "q=%25, 0",
        "q=_, 0",
        "author=%27%20OR%201%3D1%20--, 0",
        "tag=%27%20OR%20%271%27%3D%271, 0",
        "q=%27%20OR%201%3D1%20--, 0"
    })
    void filtersToTheLetter(String query, int hits) {
        List<String> authors = new ArrayList<>(client.get("/api/posts?" + query).each("author"));
        authors.removeIf(author -> !author.equals("admin") && !author.equals("test"));
        assertThat(authors).hasSize(hits);
    }

    @Test
    void tellsTheBoardInNumbers() {
        JsonNode stats = client.get("/api/stats").json();

        assertThat(stats.get("user_post_counts").toString()).startsWith("{\"admin\":2,\"test\":1");
        assertThat(stats.get("most_used_tags").toString())
                .isEqualTo("{\"Python\":2,\"API\":1,\"Flask\":1,\"SQLAlchemy\":1,\"Web\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999", "9223372036854775808", "99999999999999999999"})
    void findsNobodyUnderAnIdThatNobodyHas(String id) {
        for (String kind : List.of("users", "posts", "tags")) {
            Reply reply = client.get("/api/" + kind + '/' + id);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.json().get("code").asString()).isEqualTo("not-found");
        }
    }

    private static List<String> members(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}
