package dev.madang.web.html.post;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.web.html.Form;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.SimpleForm;
import dev.madang.web.html.difference.Differences;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for a post.
 *
 * @param preview the HTML of what the content looks like; null if nobody asked
 * @param others fields that come behind the post's own
 * @param id of the post that is edited; null of a new one
 * @param differences between what was sent and what the post is by now; null where nobody has changed it meanwhile
 * @param shown when the form was, under the board's seal; empty where nobody asks
 */
record PostFormPage(
        PageContext context,
        PostForm form,
        @Nullable String preview,
        List<SimpleForm.Field> others,
        @Nullable Long id,
        @Nullable Differences differences,
        String shown,
        @Nullable Refusal refusal)
        implements Form {

    private static final List<String> FIELDS = List.of("title", "content", "tags", "username", "email", "reason");

    /** In the order of the fields. */
    @Override
    public List<Fault> faults() {
        return Form.super.faults().stream()
                .sorted(Comparator.comparing(fault -> FIELDS.indexOf(fault.field())))
                .toList();
    }

    /** Whether the author has to be named. */
    boolean asksForAuthor() {
        return id == null && context.member() == null;
    }

    String action() {
        return id == null ? "/post/new" : Links.post(id) + "/edit";
    }

    String text(String part) {
        return context.say((id == null ? "new-post." : "edit.") + part);
    }

    @Override
    public String template() {
        return "post/form.jte";
    }

    @Override
    public String faultsText() {
        return form.isBlank() ? Form.super.faultsText() : "form.faults.kept";
    }
}
