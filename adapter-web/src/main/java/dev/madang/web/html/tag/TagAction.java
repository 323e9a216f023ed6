package dev.madang.web.html.tag;

import dev.madang.application.tag.TagView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Right;
import dev.madang.web.Codes;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an admin can do to a tag, each on a page of its own. */
public enum TagAction {
    RENAME("rename-tag."),
    MERGE("merge-tag."),
    DELETE("delete-tag.");

    private final String name;

    TagAction(String name) {
        this.name = name;
    }

    /** Those that the reader may take upon a tag. */
    static List<TagAction> offered(PageContext context) {
        return context.may(Right.CHANGE_TAGS) ? Arrays.asList(values()) : List.of();
    }

    String link(long tagId) {
        return "/tags/" + tagId + '/' + Codes.of(this);
    }

    String title() {
        return name + "title";
    }

    /** Its page, for one tag; it asks for the reason, too. */
    SimpleForm form(HttpServletRequest request, TagView tag, List<SimpleForm.Field> fields, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        List<SimpleForm.Field> asked = new ArrayList<>(fields);
        asked.add(SimpleForm.Field.reason(context, request));
        return new SimpleForm(
                context,
                name,
                tag.name(),
                link(tag.id()),
                List.of(),
                asked,
                "tag.back",
                Links.tag(tag.name()),
                refusal);
    }
}
