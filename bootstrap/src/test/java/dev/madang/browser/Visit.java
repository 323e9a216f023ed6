package dev.madang.browser;

import dev.madang.application.post.PostView;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.post.Title;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * A request by which somebody comes to see a text on a page.
 *
 * @param member whether a member comes; else nobody in particular
 * @param form empty to get the page, and not to send any
 */
record Visit(boolean member, String path, Map<String, String> form) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /** To pages that show the texts of a post. */
    static final Kinds OF_A_POST = new Kinds(
            "posts",
            (post, script) -> to("/post/" + post.id()),
            (post, script) -> to("/post/" + post.id() + "/edit"),
            (post, script) -> to("/post/" + post.id() + "/delete"),
            (post, script) -> to("/user/" + encoded(post.author().name())),
            (post, script) -> to("/tag/" + encoded(post.tags().get(0))));

    /** To pages that show what was asked for. */
    static final Kinds OF_A_QUESTION = new Kinds(
            "questions",
            (post, script) -> to("/nobody/" + encoded(script) + "?lang=" + encoded(script)),
            (post, script) -> to("/?before=" + encoded(script) + '&' + query(script)));

    /** To the page of what was searched for, in all that can be. */
    static final Kinds OF_A_SEARCH = new Kinds(
            "searches",
            (post, script) ->
                    to("/search?q=" + encoded(script) + "&author=" + encoded(script) + "&tag=" + query(script)));

    /** To forms of an account that show what was typed, and can't be carried out. */
    static final Kinds OF_AN_ACCOUNT = new Kinds(
            "accounts",
            (post, script) -> to("/sign-in?username=" + encoded(script) + "&password=" + query(script)),
            (post, script) -> form(true, "/account/tokens/new", "name", script, "scopes", script),
            (post, script) -> form(true, "/account/profile", "username", script, "email", script));

    static final Kinds OF_A_SIGN_UP = new Kinds(
            "sign-ups", (post, script) -> form(false, "/sign-up", "username", script, "email", script, "password", ""));

    /** Likewise; the title is too long. */
    static final Kinds OF_A_DRAFT = new Kinds(
            "drafts",
            (post, script) -> form(
                    false,
                    "/post/new",
                    "username",
                    script,
                    "email",
                    script,
                    "title",
                    script + "x".repeat(Title.MAX_LENGTH),
                    "content",
                    script,
                    "tags",
                    script));

    private static Visit to(String path) {
        return new Visit(true, path, Map.of());
    }

    private static Visit form(boolean member, String path, String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return new Visit(member, path, form);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** As browsers leave it: with apostrophes. */
    private static String query(String text) {
        return UriUtils.encodeQuery(text, StandardCharsets.UTF_8);
    }

    /** The page, be it the answer or where that leads. */
    String page(RunningBoard board, String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(board.uri(path)).header("Accept", "text/html");
        if (member) {
            request.header("Cookie", board.cookieName("session") + "=" + session);
        }
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body()));
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String body() {
        return form.entrySet().stream()
                .map(field -> field.getKey() + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Pages that show the same, and take turns to. */
    static final class Kinds {

        private final String name;
        private final List<BiFunction<PostView, String, Visit>> kinds;

        @SafeVarargs
        private Kinds(String name, BiFunction<PostView, String, Visit>... kinds) {
            this.name = name;
            this.kinds = List.of(kinds);
        }

        Visit visit(int turn, PostView post, String script) {
            return kinds.get(turn % kinds.size()).apply(post, script);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
