package dev.madang.web.html;

import dev.madang.application.Limit;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.post.PostSeek;
import dev.madang.domain.Refusal;
import dev.madang.domain.comment.CommentPath;
import dev.madang.web.Choice;
import dev.madang.web.Ids;
import jakarta.servlet.http.HttpServletRequest;

/** How lists of posts are cut into pages. */
public final class Paging {

    public static final Limit LIMIT = new Limit(20);

    /** Of comments on a post's page. */
    public static final Limit COMMENTS = new Limit(100);

    private Paging() {}

    /** @throws Refusal {@code no-choice} */
    public static ThreadOrder order(HttpServletRequest request) {
        String order = FormData.in(request, "order");
        return order.isEmpty() ? ThreadOrder.OLDEST : Choice.of("order", order, ThreadOrder.class);
    }

    /** @throws Refusal {@code malformed} */
    public static CommentPath comments(HttpServletRequest request, ThreadOrder order) {
        String from = FormData.in(request, "comments");
        return from.isEmpty() ? order.start() : CommentPath.parse("comments", from);
    }

    /**
     * The cursor of a list in the order of ids.
     *
     * @throws Refusal {@code malformed}
     */
    public static long id(HttpServletRequest request, String parameter, long start) {
        String value = FormData.in(request, parameter);
        return value.isEmpty() ? start : Ids.parse(value).orElseThrow(() -> Refusal.invalid(parameter, "malformed"));
    }

    public static PostSeek seek(HttpServletRequest request) {
        return PostSeek.parse(request.getParameter("before"), request.getParameter("after"));
    }
}
