package dev.madang.web.html.moderation;

import dev.madang.application.Page;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.web.html.Form;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.SimpleForm;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * @param pending whether no moderator has decided on its posts yet, or else one has hidden them
 * @param action where its form goes
 * @param chosen the ids that were chosen, as the form sent them
 */
record QueuePage(
        PageContext context,
        boolean pending,
        Page<PostView, Long> posts,
        String action,
        Set<String> chosen,
        SimpleForm.Choice choice,
        SimpleForm.Field reason,
        @Nullable Refusal refusal)
        implements Form {

    String path() {
        return path(pending);
    }

    static String path(boolean pending) {
        return pending ? "/moderation" : "/moderation/hidden";
    }

    static Set<String> all(Page<PostView, Long> posts) {
        return posts.items().stream().map(post -> String.valueOf(post.id())).collect(Collectors.toSet());
    }

    /** Whether there are several, of which not all are chosen. */
    boolean offersAll() {
        return posts.items().size() > 1 && !chosen.containsAll(all(posts));
    }

    boolean isChosen(PostView post) {
        return chosen.contains(String.valueOf(post.id()));
    }

    @Override
    public String template() {
        return "moderation/queue.jte";
    }
}
