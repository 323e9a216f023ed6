package dev.madang.web.html.moderation;

import dev.madang.application.moderation.CountToUndo;
import dev.madang.domain.Refusal;
import dev.madang.web.html.Form;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.SimpleForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param about what it is seen from, as the author wrote it
 * @param action where its form goes
 * @param count how many posts and comments it would hide; null where nobody asked
 */
record UndoPage(
        PageContext context,
        String about,
        String action,
        List<SimpleForm.Choice> choices,
        SimpleForm.Field reason,
        @Nullable Integer count,
        @Nullable Refusal refusal)
        implements Form {

    String counted(int count) {
        return context.say(count < CountToUndo.MOST ? "undo.count" : "undo.count.many", count);
    }

    @Override
    public String template() {
        return "moderation/undo.jte";
    }
}
