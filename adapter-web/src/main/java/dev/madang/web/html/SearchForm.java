package dev.madang.web.html;

import dev.madang.application.post.PostFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What was typed to search for, to the character, and where; empty where nothing was. */
public record SearchForm(String text, String author, String tag) {

    public static final SearchForm BLANK = new SearchForm("", "", "");

    public static SearchForm of(HttpServletRequest request) {
        return new SearchForm(given(request, "q"), given(request, "author"), given(request, "tag"));
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Whether not all posts are searched. */
    public boolean isNarrow() {
        return !filter().equals(PostFilter.ALL);
    }

    public PostFilter filter() {
        return new PostFilter(author, tag);
    }

    private static String given(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }
}
