package dev.madang.markdown;

import dev.madang.markdown.code.CodeHighlighter;
import dev.madang.markdown.code.Kind;
import dev.madang.markdown.code.Piece;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Blocks that the keyboard can scroll, and code in colours. */
final class BlockRenderer implements NodeRenderer {

    private static final Map<String, String> FOCUSABLE = Map.of("tabindex", "0");

    private static final Map<String, String> WIDE = new TreeMap<>(Map.of("class", "wide", "tabindex", "0"));

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    BlockRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(WideBlock.class, FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        html.line();
        if (node instanceof FencedCodeBlock code) {
            html.tag("pre", FOCUSABLE);
            html.tag("code");
            CodeHighlighter.pieces(language(code.getInfo()), code.getLiteral()).forEach(this::render);
            html.tag("/code");
            html.tag("/pre");
        } else {
            html.tag("div", WIDE);
            context.render(node.getFirstChild());
            html.tag("/div");
        }
        html.line();
    }

    private static String language(String info) {
        int end = info.indexOf(' ');
        return end < 0 ? info : info.substring(0, end);
    }

    private void render(Piece piece) {
        if (piece.kind() == Kind.PLAIN) {
            html.text(piece.text());
        } else {
            html.tag("span", Map.of("class", "code-" + piece.kind().name().toLowerCase(Locale.ROOT)));
            html.text(piece.text());
            html.tag("/span");
        }
    }
}
