package dev.madang.web.html.moderation;

import dev.madang.application.moderation.CountPostsToUndo;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.web.html.Form;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.SimpleForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param count how many posts it would hide; null where nobody asked */
record UndoPage(
        PageContext context,
        PostView post,
        List<SimpleForm.Choice> choices,
        SimpleForm.Field reason,
        @Nullable Integer count,
        @Nullable Refusal refusal)
        implements Form {

    String counted(int count) {
        return context.say(count < CountPostsToUndo.MOST ? "undo.count" : "undo.count.many", count);
    }

    @Override
    public String template() {
        return "moderation/undo.jte";
    }
}
