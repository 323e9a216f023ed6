package dev.madang.application.memory;

import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What a repository keeps, for flaws in updating and removing it. */
record Aggregate<P, A>(Port<P> port, Class<A> type, Function<MemoryState, Map<Long, A>> table, ToLongFunction<A> id) {

    static final Aggregate<UserRepository, User> USER =
            new Aggregate<>(Port.USERS, User.class, state -> state.users, User::id);
    static final Aggregate<PostRepository, Post> POST =
            new Aggregate<>(Port.POSTS, Post.class, state -> state.posts, Post::id);
    static final Aggregate<TagRepository, Tag> TAG =
            new Aggregate<>(Port.TAGS, Tag.class, state -> state.tags, Tag::id);

    static final List<Aggregate<?, ?>> ALL = List.of(USER, POST, TAG);

    /** What is done in the place of an update or a removal. */
    interface Doing<A> {

        void act(MemoryState state, A given, Runnable honest);
    }

    Flaw instead(String method, String sentence, Doing<A> doing) {
        return port.around(method, sentence, store -> (call, honest) -> {
            AtomicReference<@Nullable Object> nothing = new AtomicReference<>();
            A given = type.cast(call.arguments().get(0));
            doing.act(store.writing(), given, () -> nothing.set(honest.get()));
            return nothing.get();
        });
    }

    Flaw before(String method, String sentence, BiConsumer<MemoryState, A> damage) {
        return instead(method, sentence, (state, given, honest) -> {
            damage.accept(state, given);
            honest.run();
        });
    }

    Flaw after(String method, String sentence, BiConsumer<MemoryState, A> damage) {
        return instead(method, sentence, (state, given, honest) -> {
            honest.run();
            damage.accept(state, given);
        });
    }

    @Nullable
    A kept(MemoryState state, A given) {
        return table.apply(state).get(id.applyAsLong(given));
    }
}
