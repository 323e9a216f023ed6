package dev.madang.application.publishing;

import dev.madang.application.Collaborator;
import dev.madang.application.contribution.Contributed;
import dev.madang.application.contribution.Contributions;
import dev.madang.application.post.PostView;
import dev.madang.application.rendering.Renderer;
import dev.madang.application.throttle.Allowance;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Publishes what is valid, all or nothing. */
@Collaborator
final class Publisher {

    private static final Contributions.Terms TERMS = new Contributions.Terms(Right.PUBLISH_POST, Allowance.GUEST_POST);

    private final Contributions contributions;
    private final PostRepository posts;
    private final OriginRepository origins;
    private final Renderer renderer;

    Publisher(Contributions contributions, PostRepository posts, OriginRepository origins, Renderer renderer) {
        this.contributions = contributions;
        this.posts = posts;
        this.origins = origins;
        this.renderer = renderer;
    }

    /**
     * @param path of each by its place
     * @param turn calls the transaction when it may run
     * @throws Refusal as {@link Contributions#take}
     */
    List<PostView> publish(
            Caller caller,
            List<Publication> publications,
            IntFunction<String> path,
            Function<Supplier<List<PostView>>, List<PostView>> turn) {
        List<Publication> rendered = new ArrayList<>(publications.size());
        return contributions.take(
                caller,
                TERMS,
                publications.stream().map(Publication::contribution).toList(),
                path,
                transaction -> {
                    for (Publication publication : publications) {
                        posts.prepare(publication.content());
                        rendered.add(publication.rendered(renderer));
                    }
                    return turn.apply(transaction);
                },
                contributed -> add(caller, rendered, contributed));
    }

    private List<PostView> add(Caller caller, List<Publication> publications, List<Contributed> contributed) {
        List<Post> added = posts.addAll(IntStream.range(0, contributed.size())
                .mapToObj(i -> publications.get(i).post(contributed.get(i)))
                .toList());
        AddressKey address = caller.address();
        if (address != null) {
            origins.add(guests(added, publications), address);
        }
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
