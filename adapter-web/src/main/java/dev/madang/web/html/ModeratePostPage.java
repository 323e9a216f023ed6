package dev.madang.web.html;

import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import org.jspecify.annotations.Nullable;

record ModeratePostPage(
        Frame frame,
        PostView post,
        SimpleForm.Choice choice,
        SimpleForm.Field reason,
        @Nullable Refusal refusal) implements Form {

    @Override
    public String template() {
        return "moderatepost.jte";
    }
}
