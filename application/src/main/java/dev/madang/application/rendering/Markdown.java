package dev.madang.application.rendering;

import dev.madang.domain.post.Content;
import dev.madang.domain.post.Rendering;

/** Port: renders contents. Needs no transaction, and is called by many at once. */
public interface Markdown {

    /** Never fails: what can't be rendered in time is shown as it was typed. */
    Rendering render(Content content);

    /** That of all its HTML; a higher one where any content may look otherwise than before. */
    int version();
}
