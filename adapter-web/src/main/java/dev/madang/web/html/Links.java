package dev.madang.web.html;

import dev.madang.application.comment.ThreadOrder;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.version.Versioned;
import dev.madang.web.Codes;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** The addresses of pages, with names encoded. */
public final class Links {

    /** The parameter of a member's page that asks for what guests wrote under the name before. */
    public static final String WRITER = "writer";

    public static final String GUEST_POSTS = "guest";

    /** Behind the link of what a member recommends, or does so no longer. */
    public static final String RECOMMEND = "/recommend";

    public static final String TAKE_BACK = "/unrecommend";

    private Links() {}

    public static String post(long id) {
        return "/post/" + id;
    }

    /** The home page's list of the most recommended posts. */
    public static String recommended(Span span) {
        return "/?sort=recommended" + (span == Span.WEEK ? "" : "&within=" + Codes.of(span));
    }

    /** What it has said, and says. */
    public static String history(Versioned of) {
        return switch (of.kind()) {
                    case POST -> post(of.id());
                    case COMMENT -> comment(of.id());
                }
                + "/history";
    }

    public static String version(Versioned of, int version) {
        return history(of) + '/' + version;
    }

    public static String comment(long postId, long id) {
        return post(postId) + "/comment/" + id;
    }

    /** The page of the post whose comments start there. */
    public static String comments(long postId, ThreadOrder order, CommentPath from) {
        String chosen = order == ThreadOrder.OLDEST ? "" : "order=" + Codes.of(order);
        String start = from.equals(order.start()) ? "" : "comments=" + from;
        String query = Stream.of(chosen, start).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? post(postId) : post(postId) + '?' + query;
    }

    /** The form for an answer to the post. */
    public static String newComment(long postId) {
        return post(postId) + "/comment/new";
    }

    /** The form for an answer to a comment of it. */
    public static String answer(long postId, long parentId) {
        return newComment(postId) + "?parent_id=" + parentId;
    }

    /** What is done to a comment. */
    public static String comment(long id) {
        return "/comment/" + id;
    }

    public static String user(String username) {
        return named("/user", username);
    }

    /** Under the name of a member. */
    public static String guestPosts(String username) {
        String link = user(username);
        return link + (link.indexOf('?') < 0 ? '?' : '&') + WRITER + '=' + GUEST_POSTS;
    }

    public static String tag(String name) {
        return named("/tag", name);
    }

    public static String search(String text) {
        return "/search?q=" + encode(text);
    }

    public static String searchBy(String username) {
        return "/search?author=" + encode(username);
    }

    public static String searchTag(String name) {
        return "/search?tag=" + encode(name);
    }

    private static String named(String path, String name) {
        // Browsers take these two for steps in the path, percent-encoded or not.
        boolean step = name.equals(".") || name.equals("..");
        return step ? path + "?name=" + name : path + '/' + encode(name);
    }

    static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
