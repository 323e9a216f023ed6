package dev.madang.application.publishing;

import dev.madang.application.Collaborator;
import dev.madang.application.contribution.Contributed;
import dev.madang.application.contribution.Contributions;
import dev.madang.application.notification.Mentions;
import dev.madang.application.notification.Notifier;
import dev.madang.application.post.PostView;
import dev.madang.application.rendering.Renderer;
import dev.madang.application.throttle.Allowance;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Publishes what is valid, all or nothing. */
@Collaborator
final class Publisher {

    private static final Contributions.Terms TERMS = new Contributions.Terms(Right.PUBLISH_POST, Allowance.GUEST_POST);

    private final Contributions contributions;
    private final PostRepository posts;
    private final OriginRepository origins;
    private final Renderer renderer;
    private final Mentions mentions;
    private final Notifier notifier;

    Publisher(
            Contributions contributions,
            PostRepository posts,
            OriginRepository origins,
            Renderer renderer,
            Mentions mentions,
            Notifier notifier) {
        this.contributions = contributions;
        this.posts = posts;
        this.origins = origins;
        this.renderer = renderer;
        this.mentions = mentions;
        this.notifier = notifier;
    }

    /**
     * @param path of each by its place
     * @param turn calls the transaction when it may run
     * @throws Refusal as {@link Contributions#take}; the faults of contents of which readers would see nothing
     */
    List<PostView> publish(
            Caller caller,
            List<Publication> publications,
            IntFunction<String> path,
            Function<Supplier<List<PostView>>, List<PostView>> turn) {
        return contributions.take(
                caller,
                TERMS,
                publications.stream().map(Publication::contribution).toList(),
                path,
                turn,
                () -> {
                    List<Publication> prepared = Faults.each(publications, path, publication -> {
                        posts.prepare(publication.content());
                        return publication.prepared(renderer, mentions);
                    });
                    return contributed -> add(caller, prepared, contributed);
                });
    }

    private List<PostView> add(Caller caller, List<Publication> publications, List<Contributed> contributed) {
        List<Post> added = posts.addAll(IntStream.range(0, contributed.size())
                .mapToObj(i -> publications.get(i).post(contributed.get(i)))
                .toList());
        AddressKey address = caller.address();
        if (address != null) {
            origins.add(guests(added, publications), address);
        }
        Map<Long, Set<Long>> mentioned = IntStream.range(0, added.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> added.get(i).id(), i -> publications.get(i).mentioned()));
        notifier.tellOf(added, mentioned, caller);
        return IntStream.range(0, added.size())
                .mapToObj(i -> PostView.of(added.get(i), contributed.get(i).author()))
                .toList();
    }

    private static List<Post> guests(List<Post> added, List<Publication> publications) {
        return IntStream.range(0, added.size())
                .filter(i -> publications.get(i).contribution().isGuests())
                .mapToObj(added::get)
                .toList();
    }
}
