package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Title;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a post and what was sent to take its place differ: the fields that do.
 *
 * @param now as it is by now
 * @param sent as it would be
 */
record PostDifferences(List<Field> now, List<Field> sent) {

    record Field(String name, List<TextDifference.Piece> pieces) {}

    private record Pair(String name, TextDifference difference) {}

    /** @param form of which each field is valid */
    static PostDifferences between(PostView post, PostForm form) {
        List<Pair> pairs = Stream.of(
                        pair("title", post.title(), new Title(form.title()).value()),
                        pair("content", post.content(), new Content(form.content()).value()),
                        pair("tags", String.join(", ", post.tags()), String.join(", ", form.tagNames(post.tags()))))
                .filter(pair -> pair.difference().isAny())
                .toList();
        return new PostDifferences(
                pairs.stream()
                        .map(pair -> new Field(pair.name(), pair.difference().before()))
                        .toList(),
                pairs.stream()
                        .map(pair -> new Field(pair.name(), pair.difference().after()))
                        .toList());
    }

    private static Pair pair(String name, String now, String sent) {
        return new Pair(name, TextDifference.between(now, sent));
    }
}
