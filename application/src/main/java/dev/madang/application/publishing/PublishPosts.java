package dev.madang.application.publishing;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.moderation.Admission;
import dev.madang.application.moderation.OtherNames;
import dev.madang.application.name.ClaimedNames;
import dev.madang.application.post.PostView;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Bulkhead;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Publishes several posts in their order: all or none. */
@UseCase
public final class PublishPosts {

    /** How many drafts one call takes. */
    public static final int MAX_POSTS = 1000;

    /** Bytes of all their texts: nobody else writes while these are written. */
    public static final long MAX_BYTES = 256 << 10;

    /** One bulk after the other, so that a single post never waits for two of them. */
    private static final int MAX_WAITING = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final Admission admission;
    private final ClaimedNames claimedNames;
    private final Authors authors;
    private final PostRepository posts;
    private final OriginRepository origins;
    private final OtherNames otherNames;
    private final Toll toll;
    private final DoublePosts doublePosts;
    private final TextVolume volume;
    private final Bulkhead bulkhead = new Bulkhead(1, MAX_WAITING, PATIENCE);
    private final Clock clock;

    public PublishPosts(
            Transactions transactions,
            PostRepository posts,
            OriginRepository origins,
            Admission admission,
            ClaimedNames claimedNames,
            Authors authors,
            OtherNames otherNames,
            Toll toll,
            DoublePosts doublePosts,
            TextVolume volume,
            Clock clock) {
        this.transactions = transactions;
        this.admission = admission;
        this.claimedNames = claimedNames;
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
     * @return pending are those that a moderator looks at first, as at some of guests'
     * @throws Refusal {@code too-many}, {@code too-much}; the faults of all fields of all drafts at once, each under its draft's place
     *     ({@code [3].title}); {@code unknown} of an author, {@code taken} of an e-mail;
     *     {@code name-claimed} of the first author of whom it's true; {@code own-name-only}, {@code read-only}, {@code members-only}; {@code too-often},
     *     {@code duplicate}; {@code unavailable}
     */
    public List<PostView> run(Caller caller, List<PostDraft> drafts) {
        caller.require(Right.PUBLISH_POST);
        if (drafts.size() > MAX_POSTS) {
            throw Refusal.invalid("", "too-many", MAX_POSTS);
        }
        List<Publication> publications =
                each(drafts, draft -> Publication.of(draft, Authors.ownName(caller), claimedNames));
        long bytes = publications.stream().mapToLong(Publication::bytes).sum();
        if (bytes > MAX_BYTES) {
            throw Refusal.invalid("", "too-much", MAX_BYTES);
        }
        otherNames.admit(caller, publications.stream().anyMatch(Publication::isGuests));
        if (!publications.isEmpty()) {
            volume.spend(
                    caller,
                    bytes,
                    publications.stream().mapToLong(Publication::rows).sum());
        }
        long guests = publications.stream().filter(Publication::isGuests).count();
        return toll.asGuest(caller, Allowance.GUEST_POST, guests, () -> {
            publications.forEach(publication -> posts.prepare(publication.content()));
            List<Optional<TextDigest>> texts = publications.stream()
                    .map(publication -> DoublePosts.text(caller, publication))
                    .toList();
            return bulkhead.call(() -> transactions.run(() -> addAll(caller, publications, texts)));
        });
    }

    private List<PostView> addAll(Caller caller, List<Publication> publications, List<Optional<TextDigest>> texts) {
        Instant now = clock.instant();
        Optional<User> member = admission.member(
                caller, Right.PUBLISH_POST, publications.stream().anyMatch(Publication::isGuests), now);
        each(texts, text -> {
            doublePosts.refuse(text, now);
            return text;
        });
        List<User> users = each(publications, publication -> authors.of(publication, caller, member, now));
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

    private static <T, R> List<R> each(List<T> items, Function<T, R> work) {
        Faults faults = new Faults();
        List<R> results = IntStream.range(0, items.size())
                .mapToObj(i -> faults.within("[" + i + "].", () -> work.apply(items.get(i))))
                .flatMap(Optional::stream)
                .toList();
        faults.refuse();
        return results;
    }
}
