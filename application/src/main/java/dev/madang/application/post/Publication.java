package dev.madang.application.post;

import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.Optional;

/** A draft whose every field is valid. Who its author is can be known only within the transaction that publishes it. */
record Publication(Username author, Optional<Email> email, Title title, Content content, TagNames tags) {

    /** @throws Refusal the faults of all fields at once */
    static Publication of(PostDraft draft) {
        Faults faults = new Faults();
        var author = faults.check("author", () -> new Username(draft.author()));
        var email = Optional.ofNullable(draft.email()).flatMap(e -> faults.check("email", () -> new Email(e)));
        var title = faults.check("title", () -> new Title(draft.title()));
        var content = faults.check("content", () -> new Content(draft.content()));
        var tags = faults.check("tags", () -> TagNames.of(draft.tags()));
        faults.refuse();
        return new Publication(
                author.orElseThrow(), email, title.orElseThrow(), content.orElseThrow(), tags.orElseThrow());
    }

    /** @throws Refusal {@code unknown} of the author, {@code taken} of the e-mail */
    NewPost by(UserRepository users, Instant now) {
        User user = users.byUsername(author).orElseGet(() -> register(users, now));
        return new NewPost(user.id(), title, content, tags, now);
    }

    private User register(UserRepository users, Instant now) {
        return users.addIfAbsent(author, email.orElseThrow(() -> Refusal.invalid("author", "unknown")), now);
    }
}
