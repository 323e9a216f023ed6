package dev.madang.application.rendering;

import dev.madang.domain.post.Content;
import dev.madang.domain.post.Rendering;
import java.util.List;

/** Port: renders contents. Needs no transaction, and is called by many at once. */
public interface Markdown {

    /** Never fails: what can't be rendered in time is shown as it was typed. */
    Rendering render(Content content);

    /**
     * What follows each {@code @} that begins a word, but in code, as far as its line goes: the start of it may be a name.
     *
     * @param most those behind them are left out
     */
    List<String> mentions(Content content, int most);

    /** That of all its HTML; a higher one where any content may look otherwise than before. */
    int version();
}
