package dev.madang.application.rendering;

import dev.madang.application.UseCase;
import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;

/** Finds the start of what a content says, without the marks of Markdown. */
@UseCase
public final class OpenContent {

    private final Markdown markdown;

    public OpenContent(Markdown markdown) {
        this.markdown = markdown;
    }

    /** @param content that is on the board, or was */
    public String run(String content) {
        return markdown.render(new Content(new Stored(content))).opening();
    }
}
