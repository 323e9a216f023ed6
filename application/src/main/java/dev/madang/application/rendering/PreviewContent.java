package dev.madang.application.rendering;

import dev.madang.application.UseCase;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;

/** Shows what a content would look like; nothing is kept. */
@UseCase
public final class PreviewContent {

    private final Renderer renderer;

    public PreviewContent(Renderer renderer) {
        this.renderer = renderer;
    }

    /** @throws dev.madang.domain.Refusal the faults of {@link Content}; {@code required} if readers would see nothing of it */
    public Html run(String content) {
        return renderer.renderWritten(new Content(content)).html().orElseThrow();
    }
}
