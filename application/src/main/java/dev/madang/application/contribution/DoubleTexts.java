package dev.madang.application.contribution;

import dev.madang.application.Collaborator;
import dev.madang.application.text.Folding;
import dev.madang.domain.Characters;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.SubmissionRepository;
import dev.madang.domain.post.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a guest's text that was posted lately, by whomever. A member's own posts have a name to lose and aren't looked at,
 * nor is what the owner's own machine sends.
 */
@Collaborator
public final class DoubleTexts {

    static final Duration REFUSED_FOR = Duration.ofHours(1);

    /** Code points below which a text may well be somebody else's too. */
    private static final int SHORT = 20;

    private final SubmissionRepository submissions;

    DoubleTexts(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    /** @param at when it was written, or changed last */
    public record Said(List<String> texts, Instant at) {

        public Said {
            texts = List.copyOf(texts);
        }
    }

    private record Digested(List<String> said, Optional<TextDigest> digest) {

        static Digested of(List<String> said) {
            return new Digested(List.copyOf(said), DoubleTexts.digest(said));
        }

        /** The same, or what it has become meanwhile. */
        Digested as(List<String> present) {
            return said.equals(present) ? this : of(present);
        }
    }

    /** What a guest's text was, and what it becomes, as they were before the transaction: a long one takes its time. */
    public static final class Edit {

        private final Digested was;
        private final Digested is;

        private Edit(Digested was, Digested is) {
            this.was = was;
            this.is = is;
        }

        /** @return empty if nobody counts it */
        public static Optional<Edit> of(Caller caller, List<String> was, List<String> is) {
            return caller.address() == null
                    ? Optional.empty()
                    : Optional.of(new Edit(Digested.of(was), Digested.of(is)));
        }
    }

    /** Of what a guest says; empty if nobody counts it. */
    static Optional<TextDigest> digest(Caller caller, List<String> said) {
        return caller.address() == null ? Optional.empty() : digest(said);
    }

    /** Of the text without case, width, white space and invisible characters; empty of a short one. */
    private static Optional<TextDigest> digest(List<String> said) {
        String folded = Folding.fold(seen(String.join(" ", said))).strip().replaceAll(" +", " ");
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
     * Runs within the transaction that adds it, before anything is written.
     *
     * @throws Refusal {@code duplicate} of the content
     */
    void refuse(Optional<TextDigest> text, Instant now) {
        text.ifPresent(present -> submissions.add(present, now, now.minus(REFUSED_FOR)));
    }

    /**
     * Likewise, of a form.
     *
     * @param visibility of what it says
     * @throws Refusal {@code repeated} if it was sent before; with the visibility, as what it said then has the same
     */
    void refuseRepeated(TextDigest form, Visibility visibility, Instant now) {
        try {
            submissions.add(form, now, now.minus(REFUSED_FOR));
        } catch (Refusal duplicate) {
            throw duplicate.code().equals("duplicate") ? Refusal.conflict("", "repeated", visibility) : duplicate;
        }
    }

    /**
     * Likewise of what is changed. What it said before may be said again, unless somebody else has meanwhile.
     *
     * @param was what it says by now
     * @param is what it will say
     * @throws Refusal {@code duplicate} of the content
     */
    public void refuse(Edit edit, Said was, List<String> is, Instant now) {
        Optional<TextDigest> before = edit.was.as(was.texts()).digest();
        Optional<TextDigest> after = edit.is.as(is).digest();
        if (!after.equals(before)) {
            refuse(after, now);
            before.ifPresent(digest -> submissions.remove(digest, was.at()));
        }
    }

    /** Lets a guest's text that is gone be said again, likewise. */
    public void forget(Said said) {
        digest(said.texts()).ifPresent(digest -> submissions.remove(digest, said.at()));
    }
}
