package dev.madang.application.publishing;

import dev.madang.application.Collaborator;
import dev.madang.application.post.PostView;
import dev.madang.application.text.Folding;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Title;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * How much may be written as a guest. A member's own posts have a name to lose and aren't counted, nor is what the owner's
 * own machine sends.
 */
@Collaborator
final class GuestLimits {

    /** Code points below which a text may well be somebody else's too. */
    private static final int SHORT = 20;

    private final Throttle throttle;
    private final Toll toll;

    GuestLimits(Throttle throttle, Toll toll) {
        this.throttle = throttle;
        this.toll = toll;
    }

    /**
     * Publishes what it may. A refused post spends nothing of the limit, and may be sent again.
     *
     * @param content the field that has each publication's content
     * @throws Refusal {@code too-often}, {@code too-many}; {@code duplicate} of the content; what the work throws
     */
    <T> T publish(Caller caller, List<Publication> publications, IntFunction<String> content, Supplier<T> work) {
        long guests = publications.stream().filter(Publication::isGuests).count();
        if (caller.address() == null || guests == 0) {
            return work.get();
        }
        T published = toll.asGuest(caller, Allowance.GUEST_POST, guests, () -> {
            refuseDuplicates(publications, content);
            return work.get();
        });
        publications.stream()
                .filter(Publication::isGuests)
                .flatMap(publication -> text(publication).stream())
                .distinct()
                .forEach(this::note);
        return published;
    }

    /**
     * Changes a guest's post if it may, as {@link #publish}. What it said before may be posted again.
     *
     * @param post as it is
     */
    <T> T edit(Caller caller, PostView post, Optional<Title> title, Optional<Content> content, Supplier<T> work) {
        if (caller.address() == null) {
            return work.get();
        }
        Optional<String> before = text(post.title(), post.content());
        Optional<String> after = text(
                title.map(Title::value).orElse(post.title()),
                content.map(Content::value).orElse(post.content()));
        T edited = toll.asGuest(caller, Allowance.GUEST_EDIT, 1, () -> {
            if (!after.equals(before) && after.filter(this::wasSent).isPresent()) {
                throw Refusal.conflict("content", "duplicate");
            }
            return work.get();
        });
        before.ifPresent(this::forget);
        after.ifPresent(this::note);
        return edited;
    }

    /** Lets a guest's post that is gone be posted again. */
    void forget(Post post) {
        text(post.title().value(), post.content().value()).ifPresent(this::forget);
    }

    private void forget(String text) {
        throttle.forget(Allowance.DUPLICATE, text);
    }

    private void refuseDuplicates(List<Publication> publications, IntFunction<String> content) {
        Set<String> together = new HashSet<>();
        for (int i = 0; i < publications.size(); i++) {
            Publication publication = publications.get(i);
            Optional<String> text = publication.isGuests() ? text(publication) : Optional.empty();
            if (text.isPresent() && (!together.add(text.get()) || wasSent(text.get()))) {
                throw Refusal.conflict(content.apply(i), "duplicate");
            }
        }
    }

    private boolean wasSent(String text) {
        return !throttle.hasLeft(Allowance.DUPLICATE, text);
    }

    private void note(String text) {
        try {
            throttle.spend(Allowance.DUPLICATE, text, 1);
        } catch (Refusal atTheSameMoment) {
            // Two were sent at once, and are both on the board.
        }
    }

    private static Optional<String> text(Publication publication) {
        return text(publication.title().value(), publication.content().value());
    }

    /** The text without case, width, white space and invisible characters; empty of a short one. */
    private static Optional<String> text(String title, String content) {
        String folded = Folding.fold(title + ' ' + content).replaceAll("\\s+", " ");
        return folded.codePointCount(0, folded.length()) < SHORT
                ? Optional.empty()
                : Optional.of(SecretHash.of(folded).value());
    }
}
