package dev.madang.application.rendering;

import dev.madang.application.Collaborator;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.Rendering;
import org.jspecify.annotations.Nullable;

/** Renders contents before they are kept, and where what is kept of their looks is an earlier renderer's, or nothing. */
@Collaborator
public final class Renderer {

    private final Markdown markdown;

    Renderer(Markdown markdown) {
        this.markdown = markdown;
    }

    /** Takes a while for a long one: it isn't done within a transaction. */
    public Content render(Content content) {
        return content.rendered(markdown.render(content));
    }

    /**
     * Likewise, of what somebody writes.
     *
     * @throws Refusal {@code required} if readers would see nothing of it
     */
    public Content renderWritten(Content content) {
        Content rendered = render(content);
        if (rendered.rendering().filter(Rendering::showsText).isEmpty()) {
            throw Refusal.invalid("content", "required");
        }
        return rendered;
    }

    /**
     * @param kept null if nothing is
     * @return that of today's renderer
     */
    public Html html(String content, @Nullable Html kept) {
        return kept != null && kept.renderer() == markdown.version()
                ? kept
                : markdown.render(new Content(new Stored(content))).html();
    }
}
