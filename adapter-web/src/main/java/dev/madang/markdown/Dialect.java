package dev.madang.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown that people write here. */
final class Dialect {

    /** Of all tables of a text. */
    private static final int MAX_CELLS = 10_000;

    /** {@code 9~18시} is a span of time: only two tildes strike through. */
    static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(MAX_CELLS).build(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create());

    /**
     * In the order in which the parser asks whether a line begins one. A line of hyphens is a rule before it is the line below a
     * heading. Code by indentation is none of them: a line that begins with spaces is a line that begins with spaces.
     */
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class,
            ThematicBreak.class,
            Heading.class,
            FencedCodeBlock.class,
            HtmlBlock.class,
            ListBlock.class));

    private final Parser parser = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .postProcessor(new Marker())
            .customDelimiterProcessor(new UnderscoreProcessor())
            .extensions(EXTENSIONS)
            .build();

    /** A line break stays one. */
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .softbreak("<br />\n")
            .escapeHtml(true)
            .nodeRendererFactory(BlockRenderer::new)
            .attributeProviderFactory(context -> new OwnAttributes())
            .build();

    Node parse(String text) {
        return parser.parse(Marker.put(text));
    }

    String html(Node tree) {
        return renderer.render(tree);
    }
}
