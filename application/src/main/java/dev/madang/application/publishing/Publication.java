package dev.madang.application.publishing;

import dev.madang.application.contribution.Byline;
import dev.madang.application.contribution.Contributed;
import dev.madang.application.contribution.Contribution;
import dev.madang.application.contribution.DoubleTexts;
import dev.madang.application.notification.Mentions;
import dev.madang.application.rendering.Renderer;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.TagName;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A draft whose every field is valid.
 *
 * @param mentioned members whom it names; empty until that is {@link #prepared}
 */
record Publication(Contribution contribution, Title title, Content content, TagNames tags, Set<Long> mentioned) {

    /** @throws Refusal the faults of all fields at once */
    static Publication of(Caller caller, PostDraft draft) {
        Faults faults = new Faults();
        Byline byline = Byline.of(caller, draft.author(), draft.email(), faults);
        var title = faults.check("title", () -> new Title(draft.title()));
        var content = faults.check("content", () -> new Content(draft.content()));
        var tags = faults.within("tags", () -> TagNames.of(draft.tags()));
        faults.refuse();
        return of(byline, title.orElseThrow(), content.orElseThrow(), tags.orElseThrow(), draft);
    }

    private static Publication of(Byline byline, Title title, Content content, TagNames tags, PostDraft draft) {
        Contribution contribution =
                new Contribution(byline, said(title, content), labels(tags), draft.key(), draft.suspicion());
        return new Publication(contribution, title, content, tags, Set.of());
    }

    static List<String> said(Title title, Content content) {
        return List.of(title.value(), content.value());
    }

    static DoubleTexts.Said said(Post post) {
        return new DoubleTexts.Said(
                said(post.title(), post.content()), Objects.requireNonNullElse(post.editedAt(), post.datePosted()));
    }

    static List<String> labels(TagNames tags) {
        return tags.values().stream().map(TagName::value).toList();
    }

    /**
     * With what takes a while to find out.
     *
     * @throws Refusal {@code required} of the content, if readers would see nothing of it
     */
    Publication prepared(Renderer renderer, Mentions mentions) {
        return new Publication(contribution, title, renderer.renderWritten(content), tags, mentions.in(content));
    }

    NewPost post(Contributed contributed) {
        return new NewPost(contributed.authorship(), title, content, tags, contributed.visibility());
    }
}
