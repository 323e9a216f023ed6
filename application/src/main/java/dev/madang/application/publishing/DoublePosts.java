package dev.madang.application.publishing;

import dev.madang.application.Collaborator;
import dev.madang.application.text.Folding;
import dev.madang.domain.Characters;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.SubmissionRepository;
import dev.madang.domain.post.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Refuses a guest's text that was posted lately, by whomever. A member's own posts have a name to lose and aren't looked at,
 * nor is what the owner's own machine sends.
 */
@Collaborator
final class DoublePosts {

    static final Duration REFUSED_FOR = Duration.ofHours(1);

    /** Code points below which a text may well be somebody else's too. */
    private static final int SHORT = 20;

    private final SubmissionRepository submissions;

    DoublePosts(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    /** What {@link #refuse} looks for, found out before the transaction, as a long text takes its time; empty if nothing is. */
    static Optional<TextDigest> text(Caller caller, Publication publication) {
        return publication.isGuests()
                ? text(
                        caller,
                        publication.title().value(),
                        publication.content().value())
                : Optional.empty();
    }

    /** Likewise, of a guest's post. */
    static Optional<TextDigest> text(Caller caller, String title, String content) {
        return caller.address() == null ? Optional.empty() : text(title, content);
    }

    /** Of the text without case, width, white space and invisible characters; empty of a short one. */
    private static Optional<TextDigest> text(String title, String content) {
        String folded = Folding.fold(seen(title + ' ' + content)).strip().replaceAll(" +", " ");
        return folded.codePointCount(0, folded.length()) < SHORT
                ? Optional.empty()
                : Optional.of(TextDigest.of(folded.replace(" ", "")));
    }

    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Characters.isInvisible(c))
                .map(c -> Characters.isWhiteSpace(c) ? ' ' : c)
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /**
     * Runs within the transaction that publishes it, before anything is written.
     *
     * @throws Refusal {@code duplicate} of the content
     */
    void refuse(Optional<TextDigest> text, Instant now) {
        text.ifPresent(present -> submissions.add(present, now, now.minus(REFUSED_FOR)));
    }

    /** Likewise of a post that is changed. What it said before may be posted again. */
    void refuse(Optional<TextDigest> before, Optional<TextDigest> after, Instant now) {
        if (!after.equals(before)) {
            refuse(after, now);
            before.ifPresent(submissions::remove);
        }
    }

    /** Lets a guest's post that is gone be posted again. */
    void forget(Post post) {
        text(post.title().value(), post.content().value()).ifPresent(submissions::remove);
    }
}
