package dev.madang.application.publishing;

import dev.madang.application.Collaborator;
import dev.madang.application.Transactions;
import dev.madang.application.moderation.Admission;
import dev.madang.application.moderation.OtherNames;
import dev.madang.application.post.PostView;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TextDigest;
import dev.madang.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Publishes what is valid, all or nothing: spends allowances, finds the authors, and refuses double posts. */
@Collaborator
final class Publisher {

    private final Transactions transactions;
    private final Admission admission;
    private final Authors authors;
    private final PostRepository posts;
    private final OriginRepository origins;
    private final OtherNames otherNames;
    private final Toll toll;
    private final DoublePosts doublePosts;
    private final TextVolume volume;
    private final Clock clock;

    Publisher(
            Transactions transactions,
            PostRepository posts,
            OriginRepository origins,
            Admission admission,
            Authors authors,
            OtherNames otherNames,
            Toll toll,
            DoublePosts doublePosts,
            TextVolume volume,
            Clock clock) {
        this.transactions = transactions;
        this.admission = admission;
        this.authors = authors;
        this.posts = posts;
        this.origins = origins;
        this.otherNames = otherNames;
        this.toll = toll;
        this.doublePosts = doublePosts;
        this.volume = volume;
        this.clock = clock;
    }

    /**
     * @param path of each by its place, as {@link Faults#within} takes it
     * @param turn calls the transaction when it may run
     * @throws Refusal the faults of all at once: {@code unknown} of an author, {@code taken} of an e-mail; {@code
     *     name-claimed} or {@code duplicate} of the first of which it's true; {@code own-name-only}, {@code read-only},
     *     {@code members-only}; {@code too-often}; what the turn throws
     */
    List<PostView> publish(
            Caller caller,
            List<Publication> publications,
            IntFunction<String> path,
            Function<Supplier<List<PostView>>, List<PostView>> turn) {
        long guests = publications.stream().filter(Publication::isGuests).count();
        otherNames.admit(caller, guests > 0);
        if (!publications.isEmpty()) {
            volume.spend(
                    caller,
                    publications.stream().mapToLong(Publication::bytes).sum(),
                    publications.stream().mapToLong(Publication::rows).sum());
        }
        return toll.asGuest(caller, Allowance.GUEST_POST, guests, () -> {
            publications.forEach(publication -> posts.prepare(publication.content()));
            List<Optional<TextDigest>> texts = publications.stream()
                    .map(publication -> DoublePosts.text(caller, publication))
                    .toList();
            return turn.apply(() -> transactions.run(() -> add(caller, publications, texts, path)));
        });
    }

    private List<PostView> add(
            Caller caller, List<Publication> publications, List<Optional<TextDigest>> texts, IntFunction<String> path) {
        Instant now = clock.instant();
        Optional<User> member = admission.member(
                caller, Right.PUBLISH_POST, publications.stream().anyMatch(Publication::isGuests), now);
        each(texts, path, text -> {
            doublePosts.refuse(text, now);
            return text;
        });
        authors.lock(publications);
        List<User> users = each(publications, path, publication -> authors.of(publication, caller, member, now));
        List<Post> added = posts.addAll(IntStream.range(0, users.size())
                .mapToObj(i -> publications.get(i).by(users.get(i), caller, now))
                .toList());
        if (caller.address() != null) {
            origins.add(guests(added, publications), caller.address());
        }
        return IntStream.range(0, added.size())
                .mapToObj(i -> PostView.of(added.get(i), users.get(i)))
                .toList();
    }

    private static List<Post> guests(List<Post> added, List<Publication> publications) {
        return IntStream.range(0, added.size())
                .filter(i -> publications.get(i).isGuests())
                .mapToObj(added::get)
                .toList();
    }

    /** @throws Refusal the faults of all at once */
    static <T, R> List<R> each(List<T> items, IntFunction<String> path, Function<T, R> work) {
        Faults faults = new Faults();
        List<R> results = IntStream.range(0, items.size())
                .mapToObj(i -> faults.within(path.apply(i), () -> work.apply(items.get(i))))
                .flatMap(Optional::stream)
                .toList();
        faults.refuse();
        return results;
    }
}
