package dev.madang.application.post;

import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
     * @throws Refusal {@code too-often}, {@code too-many}; {@code duplicate} of the content
     */
    void spend(Caller caller, List<Publication> publications) {
        address(caller).ifPresent(address -> {
            publications.forEach(this::refuseDuplicate);
            throttle.spend(Allowance.GUEST_POST, address.value(), publications.size());
        });
    }

    /** After it was written: whoever is refused for another reason may send the same again. */
    void note(Caller caller, List<Publication> publications) {
        if (address(caller).isPresent()) {
            publications.stream()
                    .flatMap(publication -> text(publication).stream())
                    .distinct()
                    .forEach(this::note);
        }
    }

    private static Optional<AddressKey> address(Caller caller) {
        return caller.identity() == null ? Optional.ofNullable(caller.address()) : Optional.empty();
    }

    private void refuseDuplicate(Publication publication) {
        text(publication).ifPresent(text -> {
            try {
                throttle.require(Allowance.DUPLICATE, text);
            } catch (Refusal sentBefore) {
                throw Refusal.conflict("content", "duplicate");
            }
        });
    }

    private void note(String text) {
        try {
            throttle.spend(Allowance.DUPLICATE, text, 1);
        } catch (Refusal atTheSameMoment) {
            // Two were sent at once, and are both on the board.
        }
    }

    /** What it says, whatever its case, width and white space; empty of a short one. */
    private static Optional<String> text(Publication publication) {
        String text = publication.title().value() + ' ' + publication.content().value();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return folded.codePointCount(0, folded.length()) < SHORT
                ? Optional.empty()
                : Optional.of(SecretHash.of(folded).value());
    }
}
