package dev.madang.web.html.moderation;

import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.web.html.Form;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.SimpleForm;
import org.jspecify.annotations.Nullable;

record ModeratePostPage(
        PageContext context,
        PostView post,
        SimpleForm.Choice choice,
        SimpleForm.Field reason,
        @Nullable Refusal refusal)
        implements Form {

    @Override
    public String template() {
        return "moderation/moderatepost.jte";
    }
}
