package dev.madang.bootstrap.benchmark;

import dev.madang.bootstrap.benchmark.Inventory.Text;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What readers and writers of a board do: the same answer again and again, any answer of many, and new posts. */
final class Scenarios {

    private static final int WRITERS = 100;

    private final Inventory board;
    private final SplittableRandom random = new SplittableRandom(1);
    private long written;

    Scenarios(Inventory board) {
        this.board = board;
    }

    List<Scenario> all() {
        return List.of(
                again("one user", "/api/users/1"),
                again("newest posts", "/api/posts?limit=20"),
                again("home page", "/"),
                again("statistics", "/api/stats"),
                new Scenario("any user", () -> Request.get("/api/users/" + (1 + random.nextLong(board.users())))),
                anyPageOfPosts(),
                new Scenario("any home page", () -> Request.get("/?before=" + any(board.cursors()))),
                new Scenario("any tag's posts", () -> posts("tag", any(board.tags()))),
                new Scenario("any author's posts", () -> posts("author", any(board.authors()))),
                new Scenario("search", () -> posts("q", anyWord())),
                nineReadersAWriter(),
                new Scenario("new post", this::newPost));
    }

    Scenario anyPageOfPosts() {
        return new Scenario(
                "any page of posts", () -> Request.get("/api/posts?limit=20&before=" + any(board.cursors())));
    }

    Scenario nineReadersAWriter() {
        return new Scenario(
                "9 newest posts : 1 new post",
                () -> random.nextInt(10) == 0 ? newPost() : Request.get("/api/posts?limit=20"));
    }

    private static Scenario again(String name, String path) {
        Request request = Request.get(path);
        return new Scenario(name, () -> request);
    }

    private static Request posts(String filter, String value) {
        return Request.get("/api/posts?limit=20&" + filter + '=' + Request.encode(value));
    }

    /** As long as the posts that are there, so that pages don't change their size. */
    private Request newPost() {
        int writer = random.nextInt(WRITERS);
        Text text = any(board.texts());
        return Request.post(
                "/post/new",
                Map.of(
                        "username", "writer " + writer,
                        "email", "writer" + writer + "@example.com",
                        "title", text.title() + ' ' + ++written,
                        "content", text.content(),
                        "tags", any(board.tags())));
    }

    private String anyWord() {
        return any(List.of(any(board.texts()).title().split("[\\s\\p{Punct}]+")));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
