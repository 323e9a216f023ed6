package dev.madang.web.html;

import dev.madang.application.post.PostFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What was typed to search for, to the character, and where; empty where nothing was. */
record SearchForm(String text, String author, String tag) {

    static final SearchForm BLANK = new SearchForm("", "", "");

    static SearchForm of(HttpServletRequest request) {
        return new SearchForm(given(request, "q"), given(request, "author"), given(request, "tag"));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether not all posts are searched. */
    boolean isNarrow() {
        return !filter().equals(PostFilter.ALL);
    }

    PostFilter filter() {
        return new PostFilter(author, tag);
    }

    private static String given(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }
}
