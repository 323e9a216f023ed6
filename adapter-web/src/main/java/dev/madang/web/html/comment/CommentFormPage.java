package dev.madang.web.html.comment;

import dev.madang.application.comment.CommentView;
import dev.madang.domain.Refusal;
import dev.madang.web.html.Form;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.RememberedAuthor;
import dev.madang.web.html.SimpleForm;
import dev.madang.web.html.difference.Differences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for a comment.
 *
 * @param title the post's
 * @param answered what a new one answers; null if that is the post
 * @param edited the comment that is edited, as it is now; null of a new one
 * @param author who a guest says that it is
 * @param content as it was typed, to the character
 * @param preview the HTML of what the content looks like; null if nobody asked
 * @param version that was before the eyes of whoever edits it
 * @param others fields that come behind the comment's own
 * @param differences between what was sent and what the comment is by now; null where nobody has changed it meanwhile
 * @param shown when the form was, under the board's seal; empty where nobody asks
 * @param key that no other form has; empty where a comment is edited
 */
record CommentFormPage(
        PageContext context,
        long postId,
        String title,
        @Nullable CommentView answered,
        @Nullable CommentView edited,
        RememberedAuthor author,
        String content,
        @Nullable String preview,
        String version,
        List<SimpleForm.Field> others,
        @Nullable Differences differences,
        String shown,
        String key,
        @Nullable Refusal refusal)
        implements Form {

    /** Whether the author has to be named. */
    boolean asksForAuthor() {
        return edited == null && context.member() == null;
    }

    String action() {
        return edited == null ? Links.newComment(postId) : Links.comment(edited.id()) + "/edit";
    }

    String text(String part) {
        return context.say((edited == null ? "new-comment." : "edit-comment.") + part);
    }

    @Override
    public String label(String field) {
        return field.equals("content") ? "field.comment" : Form.super.label(field);
    }

    @Override
    public String faultsText() {
        return content.isBlank() ? Form.super.faultsText() : "form.faults.kept";
    }

    @Override
    public String template() {
        return "comment/form.jte";
    }
}
