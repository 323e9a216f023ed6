package dev.madang.web.html;

import dev.madang.application.Limit;
import dev.madang.application.post.PostSeek;
import jakarta.servlet.http.HttpServletRequest;

/** How lists of posts are cut into pages. */
final class Paging {

    static final Limit LIMIT = new Limit(20);

    private Paging() {}

    static PostSeek seek(HttpServletRequest request) {
        return PostSeek.parse(request.getParameter("before"), request.getParameter("after"));
    }
}
