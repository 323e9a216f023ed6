package dev.madang.markdown;

import dev.madang.application.rendering.Markdown;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.Rendering;
import java.util.List;
import org.commonmark.node.Node;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** CommonMark with the tables, strike-through, task lists and addresses of GitHub's, and with footnotes. */
@Component
public final class CommonMarkdown implements Markdown {

    /** One more with each change of what any content looks like, be it this package's or a library's. */
    private static final int VERSION = 2;

    /** In characters. What is longer repeats marks that become long tags. */
    private static final int MAX_HTML = 1 << 19;

    /** Made at the first use, as few boards write anything while they start. */
    private final SingletonSupplier<Dialect> lazy = SingletonSupplier.of(Dialect::new);

    @Override
    public Rendering render(Content content) {
        String text = content.value();
        if (Effort.isTooMuch(text)) {
            return plain(text);
        }
        try {
            Dialect dialect = lazy.obtain();
            Node tree = dialect.parse(text);
            tree.accept(new ReadersTree());
            String html = SafeHtml.of(dialect.html(tree));
            return html.length() > MAX_HTML ? plain(text) : rendering(html, Opening.of(tree));
        } catch (IllegalArgumentException e) {
            return plain(text); // A table has more cells than the parser takes.
        }
    }

    @Override
    public List<String> mentions(Content content, int most) {
        String text = content.value();
        if (Effort.isTooMuch(text)) {
            return List.of();
        }
        try {
            return Mentioned.in(lazy.obtain().parse(text), most);
        } catch (IllegalArgumentException e) {
            return List.of(); // As with its rendering.
        }
    }

    private static Rendering plain(String text) {
        return rendering(SafeHtml.plain(text), Opening.of(text));
    }

    private static Rendering rendering(String html, String opening) {
        return new Rendering(new Html(html, VERSION), opening);
    }

    @Override
    public int version() {
        return VERSION;
    }
}
