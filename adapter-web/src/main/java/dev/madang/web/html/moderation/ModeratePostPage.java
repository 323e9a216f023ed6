package dev.madang.web.html.moderation;

import dev.madang.application.post.PostView;
import dev.madang.application.report.ReportView;
import dev.madang.domain.Refusal;
import dev.madang.web.html.Form;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.SimpleForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ModeratePostPage(
        PageContext context,
        PostView post,
        List<ReportView> reports,
        SimpleForm.Choice choice,
        SimpleForm.Field reason,
        @Nullable Refusal refusal)
        implements Form {

    @Override
    public String template() {
        return "moderation/moderatepost.jte";
    }
}
