package dev.madang.application.post;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Publishes several posts in their order: all or none. */
@UseCase
public final class PublishPosts {

    /** How many drafts one call takes. */
    public static final int MOST = 1000;

    private final Transactions transactions;
    private final UserRepository users;
    private final PostRepository posts;
    private final Clock clock;

    public PublishPosts(Transactions transactions, UserRepository users, PostRepository posts, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code too-many}; the faults of all fields of all drafts at once, each under its draft's place
     *     ({@code [3].title}); {@code unknown} of an author, {@code taken} of an e-mail
     */
    public List<PostView> run(List<PostDraft> drafts) {
        if (drafts.size() > MOST) {
            throw Refusal.invalid("", "too-many", MOST);
        }
        List<Publication> publications = each(drafts, Publication::of);
        return transactions.run(() -> {
            Instant now = clock.instant();
            List<Post> added = posts.addAll(each(publications, publication -> publication.by(users, now)));
            return IntStream.range(0, added.size())
                    .mapToObj(i -> PostView.of(added.get(i), publications.get(i).author()))
                    .toList();
        });
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
