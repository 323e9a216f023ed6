package dev.madang.web.html;

import dev.madang.application.post.PostDraft;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What was typed into the form for a new post, to the character; empty where nothing was. */
record PostForm(String username, String email, String title, String content, String tags) {

    static final PostForm BLANK = new PostForm("", "", "", "", "");

    static PostForm of(HttpServletRequest request) {
        return new PostForm(
                typed(request, "username"),
                typed(request, "email"),
                typed(request, "title"),
                typed(request, "content"),
                typed(request, "tags"));
    }

    PostDraft draft() {
        return new PostDraft(username, email, title, content, tagNames());
    }

    private List<String> tagNames() {
        return Arrays.stream(tags.split(",")).filter(tag -> !tag.isBlank()).toList();
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
