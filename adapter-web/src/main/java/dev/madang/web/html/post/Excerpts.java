package dev.madang.web.html.post;

import dev.madang.application.rendering.OpenContent;
import org.springframework.stereotype.Component;

/** Excerpts of what keeps no opening: comments, and what was said before. */
@Component
public final class Excerpts {

    private final OpenContent openContent;

    Excerpts(OpenContent openContent) {
        this.openContent = openContent;
    }

    public Excerpt of(String content) {
        return Excerpt.of(openContent.run(content));
    }

    /** The start in one line. */
    public String line(String content) {
        return Excerpt.line(openContent.run(content));
    }
}
