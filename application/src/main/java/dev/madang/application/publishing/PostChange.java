package dev.madang.application.publishing;

import dev.madang.application.post.PostView;
import dev.madang.domain.Faults;
import dev.madang.domain.Reason;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import java.time.Instant;
import java.util.Optional;

/** An edit whose every field is valid; empty are those that it keeps. */
record PostChange(Optional<Title> title, Optional<Content> content, Optional<TagNames> tags) {

    /**
     * @param found the post as readers see it
     * @throws dev.madang.domain.Refusal the faults of all fields at once
     */
    static PostChange of(Caller caller, Optional<PostView> found, PostEdit edit, Instant now) {
        TagNames kept = found.map(post -> TagNames.stored(post.tags())).orElse(TagNames.NONE);
        Faults faults = new Faults();
        var title = Optional.ofNullable(edit.title()).flatMap(t -> faults.check("title", () -> new Title(t)));
        var content = Optional.ofNullable(edit.content()).flatMap(c -> faults.check("content", () -> new Content(c)));
        var tags = Optional.ofNullable(edit.tags()).flatMap(t -> faults.within("tags", () -> TagNames.of(t, kept)));
        if (caller.may(Right.EDIT_ANY_POST)
                && found.filter(post -> !post.isBy(caller, now)).isPresent()) {
            faults.check("reason", () -> new Reason(edit.reason()));
        }
        faults.refuse();
        return new PostChange(title, content, tags);
    }
}
