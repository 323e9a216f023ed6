package dev.madang.application.post;

import dev.madang.application.search.Folding;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** How much guests may post from an address. Whoever is signed in has a name to lose, and the owner's own machine none. */
final class GuestLimits {

    /** Code points below which a text may well be somebody else's too. */
    private static final int SHORT = 20;

    private final Throttle throttle;

    GuestLimits(Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * Before anything is written.
     *
     * @param content the field that has each publication's content
     * @throws Refusal {@code too-often}, {@code too-many}; {@code duplicate} of the content
     */
    void spend(Caller caller, List<Publication> publications, IntFunction<String> content) {
        if (caller.guestAddress().isPresent() && !publications.isEmpty()) {
            refuseDuplicates(publications, content);
            throttle.spendAsGuest(caller, publications.size());
        }
    }

    /** After it was written: whoever is refused for another reason may send the same again. */
    void note(Caller caller, List<Publication> publications) {
        if (caller.guestAddress().isPresent()) {
            publications.stream()
                    .flatMap(publication -> text(publication).stream())
                    .distinct()
                    .forEach(this::note);
        }
    }

    private void refuseDuplicates(List<Publication> publications, IntFunction<String> content) {
        Set<String> together = new HashSet<>();
        for (int i = 0; i < publications.size(); i++) {
            Optional<String> text = text(publications.get(i));
            if (text.isPresent() && (!together.add(text.get()) || wasSent(text.get()))) {
                throw Refusal.conflict(content.apply(i), "duplicate");
            }
        }
    }

    private boolean wasSent(String text) {
        try {
            throttle.require(Allowance.DUPLICATE, text);
            return false;
        } catch (Refusal sentBefore) {
            return true;
        }
    }

    private void note(String text) {
        try {
            throttle.spend(Allowance.DUPLICATE, text, 1);
        } catch (Refusal atTheSameMoment) {
            // Two were sent at once, and are both on the board.
        }
    }

    /** What it says, whatever its case, width, white space and invisible characters; empty of a short one. */
    private static Optional<String> text(Publication publication) {
        String text = publication.title().value() + ' ' + publication.content().value();
        String folded = Folding.fold(text).replaceAll("\\s+", " ");
        return folded.codePointCount(0, folded.length()) < SHORT
                ? Optional.empty()
                : Optional.of(SecretHash.of(folded).value());
    }
}
