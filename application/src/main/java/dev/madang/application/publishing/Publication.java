package dev.madang.application.publishing;

import dev.madang.application.name.ClaimedNames;
import dev.madang.domain.Faults;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft whose every field is valid. Who its author is can be known only within the transaction that publishes it.
 *
 * @param author empty if the caller is
 * @param nameKeys what the author's name looks like
 * @param registers whether an author who doesn't exist yet is registered, with the e-mail if there is one
 * @param suspicion as in {@link PostDraft}
 */
record Publication(
        Optional<Username> author,
        Set<NameKey> nameKeys,
        boolean registers,
        Optional<Email> email,
        Title title,
        Content content,
        TagNames tags,
        @Nullable Visibility suspicion) {

    /**
     * @param ownName whom a draft without an author is by; null if it needs one
     * @throws Refusal the faults of all fields at once; {@code name-claimed} of the author
     */
    static Publication of(PostDraft draft, @Nullable String ownName, ClaimedNames claimedNames) {
        Faults faults = new Faults();
        boolean own = ownName != null
                && (draft.author().isBlank() || PlainText.sought(draft.author()).equals(ownName));
        var author = own ? Optional.<Username>empty() : faults.check("author", () -> new Username(draft.author()));
        var email = own
                ? Optional.<Email>empty()
                : Optional.ofNullable(draft.email())
                        .filter(e -> !e.isBlank())
                        .flatMap(e -> faults.check("email", () -> new Email(e)));
        var title = faults.check("title", () -> new Title(draft.title()));
        var content = faults.check("content", () -> new Content(draft.content()));
        var tags = faults.within("tags", () -> TagNames.of(draft.tags()));
        faults.refuse();
        Set<NameKey> nameKeys =
                author.map(name -> claimedNames.keys("author", name)).orElse(Set.of());
        return new Publication(
                author,
                nameKeys,
                draft.email() != null,
                email,
                title.orElseThrow(),
                content.orElseThrow(),
                tags.orElseThrow(),
                draft.suspicion());
    }

    /** Whether it is under a name that isn't the caller's own, as all that guests write is. */
    boolean isGuests() {
        return author.isPresent();
    }

    private Visibility visibility() {
        if (author.isEmpty()) {
            return Visibility.PUBLISHED;
        }
        return suspicion == null ? LinkLimit.visibility(author.get().value(), title, content, tags) : suspicion;
    }

    long bytes() {
        return TextVolume.bytes(title, content, tags);
    }

    /** The post's own, and one for each tag. */
    int rows() {
        return 1 + tags.values().size();
    }

    /** A member's own post has no guest's key, even if a cookie has one. */
    NewPost by(User user, Caller caller, Instant now) {
        SecretHash guestKey = isGuests() ? caller.asGuest().guestKey() : null;
        return new NewPost(new Authorship(user.id(), guestKey, now), title, content, tags, visibility());
    }
}
