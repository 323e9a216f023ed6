package dev.madang.application.memory;

import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.util.HashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

@FoundBy("GuestPostMoves")
final class GuestPostMoveFlaws {

    private GuestPostMoveFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                sparing("hidden posts", post -> post.visibility() == Visibility.HIDDEN),
                sparing("pending posts", post -> post.visibility().isPending()),
                sparing("locked posts", Post::locked),
                sparing("what was edited", post -> post.editedAt() != null),
                sparing("all posts but fifty", post -> post.id() > 50),
                listing("lists never", false),
                listing("lists always", true));
    }

    private static Flaw sparing(String what, Predicate<Post> spared) {
        return Flaw.of(PostRepository.class, "moves guests' posts without " + what, store -> new MemoryPosts(store) {
            @Override
            public void moveGuests(long authorId, long otherId) {
                MemoryState state = store.writing();
                var before = new HashMap<>(state.posts);
                super.moveGuests(authorId, otherId);
                before.values().stream().filter(spared).forEach(post -> state.posts.put(post.id(), post));
            }
        });
    }

    private static Flaw listing(String what, boolean always) {
        return Flaw.of(
                PostRepository.class,
                what + " the user to whom guests' posts are moved",
                store -> new MemoryPosts(store) {
                    @Override
                    public void moveGuests(long authorId, long otherId) {
                        MemoryState state = store.writing();
                        boolean wasUnlisted = state.unlistedUsers.contains(otherId);
                        super.moveGuests(authorId, otherId);
                        if (always) {
                            state.unlistedUsers.remove(otherId);
                        } else if (wasUnlisted) {
                            state.unlistedUsers.add(otherId);
                        }
                    }
                });
    }
}
