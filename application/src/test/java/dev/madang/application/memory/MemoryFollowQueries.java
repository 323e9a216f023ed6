package dev.madang.application.memory;

import dev.madang.application.follow.FollowQueries;
import dev.madang.application.follow.FollowView;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.post.Post;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

class MemoryFollowQueries implements FollowQueries {

    private final MemoryStore store;

    MemoryFollowQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean isFollowing(long userId, Followed what) {
        MemoryState state = store.reading();
        return name(state, what).isPresent()
                && (state.follows.getOrDefault(new MemoryState.FollowKey(userId, what), false)
                        || (what.kind() == Followed.Kind.POST && isOwn(state, userId, what.id())));
    }

    private static boolean isOwn(MemoryState state, long userId, long postId) {
        Post post = Objects.requireNonNull(state.posts.get(postId));
        return post.authorId() == userId && MemoryFollows.isOwn(state, post);
    }

    /** Of what readers see. */
    static Optional<String> name(MemoryState state, Followed what) {
        return switch (what.kind()) {
            case POST ->
                Optional.ofNullable(state.posts.get(what.id()))
                        .filter(post -> post.visibility().isPublished())
                        .map(post -> post.title().value());
            case TAG ->
                Optional.ofNullable(state.tags.get(what.id()))
                        .filter(tag -> !state.unlistedTags.contains(tag.id()))
                        .map(tag -> tag.name().value());
        };
    }

    @Override
    public List<FollowView> page(long userId, Followed.Kind kind, long after, int limit) {
        MemoryState state = store.reading();
        return followed(state, userId, kind)
                .filter(what -> what.id() > after)
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .flatMap(what -> name(state, what).map(name -> new FollowView(kind, what.id(), name)).stream())
                .limit(limit)
                .toList();
    }

    Stream<Followed> followed(MemoryState state, long userId, Followed.Kind kind) {
        return state.follows.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(key -> key.userId() == userId && key.what().kind() == kind)
                .map(MemoryState.FollowKey::what);
    }
}
