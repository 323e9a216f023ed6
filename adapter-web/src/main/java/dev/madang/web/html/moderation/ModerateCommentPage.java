package dev.madang.web.html.moderation;

import dev.madang.application.comment.CommentView;
import dev.madang.application.report.ReportView;
import dev.madang.domain.Refusal;
import dev.madang.web.html.Form;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.SimpleForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param onBoard whether its post is, without which nobody sees it */
record ModerateCommentPage(
        PageContext context,
        CommentView comment,
        List<ReportView> reports,
        boolean onBoard,
        SimpleForm.Choice choice,
        SimpleForm.Field reason,
        @Nullable Refusal refusal)
        implements Form {

    @Override
    public String template() {
        return "moderation/moderatecomment.jte";
    }
}
