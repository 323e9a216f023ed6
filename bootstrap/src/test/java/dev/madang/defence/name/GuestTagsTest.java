package dev.madang.defence.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.SecretHash;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tag by which readers tell guests of one name apart. */
class GuestTagsTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static HttpResponse<String> publish(String cookie, String title) {
        return new Browser(BOARD)
                .send(
                        "POST",
                        "/api/posts",
                        "{\"author\": \"minho\", \"email\": \"minho@example.com\", \"title\": \"" + title
                                + "\", \"content\": \"Content\"}",
                        "Content-Type",
                        "application/json",
                        "Cookie",
                        cookie);
    }

    private static String tag(HttpResponse<String> published) {
        JsonNode post = JsonMapper.shared().readTree(published.body());
        return post.get("guest_tag").asString();
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(BOARD.cookieName("guest")))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isTheSameOfOneGuestAndAnothersOfAnother() {
        HttpResponse<String> first = publish("lang=en", "one");
        HttpResponse<String> second = publish(cookie(first), "two");
        assertThat(cookie(second)).isEqualTo(cookie(first));
        assertThat(tag(second)).isEqualTo(tag(first)).matches("[0-9a-f]{8}");
        assertThat(tag(publish("lang=en", "three"))).isNotEqualTo(tag(first));
    }

    /** A made-up cookie makes a new guest. */
    @Test
    void isNothingThatAGuestCanChoose() {
        String chosen = "0123456789".repeat(4) + "abc";
        for (String cookie :
                List.of(chosen, chosen + '.' + SecretHash.of(chosen).value())) {
            HttpResponse<String> published = publish(BOARD.cookieName("guest") + "=" + cookie, "by a made-up cookie");
            assertThat(cookie(published)).isNotEqualTo(BOARD.cookieName("guest") + "=" + cookie);
            assertThat(SecretHash.of(cookie).value()).doesNotStartWith(tag(published));
            assertThat(SecretHash.of(chosen).value()).doesNotStartWith(tag(published));
        }
    }

    @Test
    void cannotBeFoundOutFromTheCookie() {
        HttpResponse<String> published = publish("lang=en", "by a new guest");
        String value = cookie(published).substring(BOARD.cookieName("guest").length() + 1);
        List<String> parts = List.of(value.split("\\.", -1));
        assertThat(parts).hasSize(2);
        for (String part : List.of(value, parts.get(0), parts.get(1))) {
            assertThat(part).doesNotStartWith(tag(published));
            assertThat(SecretHash.of(part).value()).doesNotStartWith(tag(published));
        }
    }
}
