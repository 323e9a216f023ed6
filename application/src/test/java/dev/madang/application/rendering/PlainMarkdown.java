package dev.madang.application.rendering;

import dev.madang.application.post.PostView;
import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.Rendering;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Renders a content as one paragraph, whatever its marks; one mark alone shows nothing. */
public final class PlainMarkdown implements Markdown {

    private final int version;

    public PlainMarkdown(int version) {
        this.version = version;
    }

    @Override
    public Rendering render(Content content) {
        String text = content.value();
        Html html = new Html("<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>", version);
        return new Rendering(
                html, text.equals("#") ? "" : text.substring(0, Math.min(text.length(), Rendering.MAX_OPENING)));
    }

    @Override
    public List<String> mentions(Content content, int most) {
        return content.value()
                .lines()
                .flatMap(line -> IntStream.range(0, line.length())
                        .filter(at -> line.charAt(at) == '@')
                        .mapToObj(at -> line.substring(at + 1)))
                .limit(most)
                .toList();
    }

    @Override
    public int version() {
        return version;
    }

    /** A post as a board shows it whose renderer is of the first version. */
    public static PostView shown(PostView post) {
        Rendering rendering = new PlainMarkdown(1).render(new Content(new Stored(post.content())));
        return with(post, rendering.opening(), rendering.html());
    }

    /** A post as lists have it. */
    public static PostView listed(PostView post) {
        return with(post, post.opening(), null);
    }

    private static PostView with(PostView post, @Nullable String opening, @Nullable Html html) {
        return new PostView(
                post.id(),
                post.title(),
                post.content(),
                opening,
                html,
                post.datePosted(),
                post.author(),
                post.tags(),
                post.locked(),
                post.visibility(),
                post.editedAt(),
                post.version(),
                post.commentCount(),
                post.recommendations());
    }
}
