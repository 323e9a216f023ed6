package dev.madang.application.contribution;

import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.TextDigest;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody adds, every field of which is valid. Who its author is can be known only within the transaction that adds it.
 *
 * @param said the text that isn't taken twice
 * @param labels what else can be read of it, each of which is kept in a row of its own
 * @param key of the form that it was sent by, by which the same form is known when it comes again; null of others
 * @param suspicion a pending visibility if the front door thinks that no person wrote it; null if it doesn't
 */
public record Contribution(
        Byline byline,
        List<String> said,
        List<String> labels,
        @Nullable String key,
        @Nullable Visibility suspicion) {

    public Contribution {
        said = List.copyOf(said);
        labels = List.copyOf(labels);
    }

    /** Whether it is under a name that isn't the caller's own, as all that guests write is. */
    public boolean isGuests() {
        return byline.isGuests();
    }

    /** What the same form with the same text has, and no other; empty without a key. */
    Optional<TextDigest> sent() {
        return Optional.ofNullable(key)
                .map(known -> Stream.of(Stream.of(known), said.stream(), labels.stream())
                        .flatMap(Function.identity())
                        .collect(Collectors.joining("\n")))
                .map(TextDigest::of);
    }

    Visibility visibility() {
        Optional<Username> guest = byline.author();
        if (guest.isEmpty()) {
            return Visibility.PUBLISHED;
        }
        return suspicion == null ? LinkLimit.visibility(guest.get().value(), said, labels) : suspicion;
    }

    /** Of its text. */
    public long bytes() {
        return Stream.concat(said.stream(), labels.stream())
                .mapToLong(TextVolume::bytes)
                .sum();
    }

    /** Its own, and one for each label. */
    long rows() {
        return 1L + labels.size();
    }
}
