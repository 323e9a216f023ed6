package dev.madang.web.html;

import dev.madang.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The form for a post.
 *
 * @param id of the post that is edited; null of a new one
 * @param shown when the form was, under the board's seal; empty where nobody asks
 */
record FormPage(
        Frame frame,
        PostForm form,
        @Nullable Long id,
        String shown,
        @Nullable Refusal refusal) implements Form {

    /** Whether the author has to be named. */
    boolean asksForAuthor() {
        return id == null && frame.member() == null;
    }

    String action() {
        return id == null ? "/post/new" : Links.post(id) + "/edit";
    }

    String text(String part) {
        return frame.say((id == null ? "form." : "edit.") + part);
    }

    @Override
    public String template() {
        return "form.jte";
    }
}
