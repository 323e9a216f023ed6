package dev.madang.application.rendering;

import dev.madang.application.UseCase;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;

/** Shows what a content would look like; nothing is kept. */
@UseCase
public final class PreviewContent {

    private final Markdown markdown;

    public PreviewContent(Markdown markdown) {
        this.markdown = markdown;
    }

    /** @throws dev.madang.domain.Refusal the faults of {@link Content} */
    public Html run(String content) {
        return markdown.render(new Content(content)).html();
    }
}
