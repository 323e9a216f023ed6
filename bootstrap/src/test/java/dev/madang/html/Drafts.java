package dev.madang.html;

import dev.madang.application.publishing.PostDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the tests publish. */
final class Drafts {

    private Drafts() {}

    /** A form whose every field is fine, with one of them replaced. */
    static Map<String, String> form(String field, String value) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "username",
                "mina",
                "email",
                "mina@example.com",
                "title",
                "안녕하세요",
                "content",
                "처음 인사드립니다.",
                "tags",
                "일상"));
        form.put(field, value);
        return form;
    }

    /** Drafts titled 1, 2, 3 … by one author with one tag. */
    static List<PostDraft> numbered(int count, String author, String tag) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        new PostDraft(author, author.length() + "@example.com", "" + i, "Content " + i, List.of(tag)))
                .toList();
    }
}
