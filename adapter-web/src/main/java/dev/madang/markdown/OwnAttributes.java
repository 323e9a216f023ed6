package dev.madang.markdown;

import dev.madang.domain.post.Html;
import java.util.HashMap;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** The attributes of one text's tags: its ids are numbers, which become the text's own where it is shown. */
final class OwnAttributes implements AttributeProvider {

    private final Map<String, Integer> numbers = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        attributes.computeIfPresent("id", (name, id) -> own(id));
        if (attributes.containsKey("data-footnote-ref") || attributes.containsKey("data-footnote-backref")) {
            attributes.computeIfPresent("href", (name, link) -> '#' + own(link.substring(1)));
            attributes.remove("aria-label");
        } else if (node instanceof TableCell) {
            String align = attributes.remove("align");
            if (align != null) {
                attributes.put("class", align);
            }
        } else if (node instanceof TaskListItemMarker task) {
            attributes.put("aria-label", task.isChecked() ? "[x]" : "[ ]");
        } else if (node instanceof ListItem && node.getFirstChild() instanceof TaskListItemMarker) {
            attributes.put("class", "task");
        }
    }

    private String own(String id) {
        return Html.OWN + numbers.computeIfAbsent(id, unseen -> numbers.size() + 1);
    }
}
