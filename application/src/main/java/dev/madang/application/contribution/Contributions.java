package dev.madang.application.contribution;

import dev.madang.application.Collaborator;
import dev.madang.application.Transactions;
import dev.madang.application.moderation.Admission;
import dev.madang.application.moderation.OtherNames;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.Faults;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.TextDigest;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes contributions, all or none: spends allowances, finds the authors, and refuses what was said lately. */
@Collaborator
public final class Contributions {

    private final Transactions transactions;
    private final Admission admission;
    private final Authors authors;
    private final OtherNames otherNames;
    private final Toll toll;
    private final DoubleTexts doubleTexts;
    private final TextVolume volume;
    private final Clock clock;

    Contributions(
            Transactions transactions,
            Admission admission,
            Authors authors,
            OtherNames otherNames,
            Toll toll,
            DoubleTexts doubleTexts,
            TextVolume volume,
            Clock clock) {
        this.transactions = transactions;
        this.admission = admission;
        this.authors = authors;
        this.otherNames = otherNames;
        this.toll = toll;
        this.doubleTexts = doubleTexts;
        this.volume = volume;
        this.clock = clock;
    }

    /**
     * What one kind of contribution takes.
     *
     * @param guests spent once for each that is under another name than the caller's own
     */
    public record Terms(Right right, Allowance guests) {}

    private record Signed(Contribution contribution, Set<NameKey> nameKeys) {}

    /**
     * @param path of each by its place, as {@link Faults#within} takes it
     * @param turn calls the transaction when it may run
     * @param preparing what takes a while, before the transaction; it gives what keeps them, within it
     * @return what is given by that
     * @throws dev.madang.domain.Refusal the faults of all at once: {@code unknown} of an author, {@code taken} of an e-mail;
     *     {@code repeated} of a form that was sent before; {@code name-claimed} or {@code duplicate} of the first of which it's true; {@code own-name-only}, {@code read-only},
     *     {@code members-only}; {@code too-often}; what these three throw
     */
    public <T> T take(
            Caller caller,
            Terms terms,
            List<Contribution> contributions,
            IntFunction<String> path,
            Function<Supplier<T>, T> turn,
            Supplier<Function<List<Contributed>, T>> preparing) {
        List<Signed> signed =
                Faults.each(contributions, path, each -> new Signed(each, authors.nameKeys(each.byline())));
        long guests = contributions.stream().filter(Contribution::isGuests).count();
        otherNames.admit(caller, guests > 0);
        volume.spend(caller, contributions);
        return toll.asGuest(caller, terms.guests(), guests, () -> {
            List<Optional<TextDigest>> texts = contributions.stream()
                    .map(each ->
                            each.isGuests() ? DoubleTexts.digest(caller, each.said()) : Optional.<TextDigest>empty())
                    .toList();
            Function<List<Contributed>, T> adding = preparing.get();
            return turn.apply(() ->
                    transactions.run(() -> adding.apply(contributed(caller, terms.right(), signed, texts, path))));
        });
    }

    private static Stream<Contribution> contributions(List<Signed> signed) {
        return signed.stream().map(Signed::contribution);
    }

    private List<Contributed> contributed(
            Caller caller,
            Right right,
            List<Signed> signed,
            List<Optional<TextDigest>> texts,
            IntFunction<String> path) {
        Instant now = clock.instant();
        boolean asGuest = contributions(signed).anyMatch(Contribution::isGuests);
        Optional<User> member = admission.member(caller, right, asGuest, now);
        contributions(signed)
                .forEach(each ->
                        each.sent().ifPresent(form -> doubleTexts.refuseRepeated(form, each.visibility(), now)));
        Faults.each(texts, path, text -> {
            doubleTexts.refuse(text, now);
            return text;
        });
        if (signed.size() > 1) {
            authors.lock(
                    contributions(signed).map(Contribution::byline).toList(),
                    signed.stream().flatMap(each -> each.nameKeys().stream()).collect(Collectors.toSet()));
        }
        return Faults.each(signed, path, each -> {
            Contribution contribution = each.contribution();
            User author = authors.of(contribution.byline(), each.nameKeys(), caller, member, now);
            SecretHash guestKey = contribution.isGuests() ? caller.asGuest().guestKey() : null;
            return new Contributed(author, new Authorship(author.id(), guestKey, now), contribution.visibility());
        });
    }
}
