package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.tag.TagName;
import dev.madang.web.html.FormData;
import dev.madang.web.html.RememberedAuthor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed into the form for a new post, to the character; empty where nothing was. */
record PostForm(String username, String email, String title, String content, String tags) {

    /** Nothing but who posts. */
    static PostForm by(RememberedAuthor author) {
        return new PostForm(author.username(), author.email(), "", "", "");
    }

    static PostForm of(HttpServletRequest request) {
        return new PostForm(
                FormData.in(request, "username"),
                FormData.in(request, "email"),
                FormData.in(request, "title"),
                FormData.in(request, "content"),
                FormData.in(request, "tags"));
    }

    /** A post as it is. */
    static PostForm of(PostView post) {
        return new PostForm(post.author().name(), "", post.title(), post.content(), String.join(", ", post.tags()));
    }

    boolean isBlank() {
        return title.isBlank() && content.isBlank();
    }

    /** @param suspicion as in {@link PostDraft}; null if there is none */
    PostDraft draft(@Nullable Visibility suspicion) {
        PostDraft draft = new PostDraft(username, email, title, content, tagNames(List.of()));
        return suspicion == null ? draft : draft.suspectedOf(suspicion);
    }

    /** @param kept those that the post has */
    List<String> tagNames(List<String> kept) {
        return TagName.parted(tags, kept);
    }
}
