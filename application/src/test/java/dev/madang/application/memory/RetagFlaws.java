package dev.madang.application.memory;

import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

@FoundBy("Retags")
final class RetagFlaws {

    private RetagFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                sparing("hidden posts", post -> post.visibility() == Visibility.HIDDEN),
                sparing("pending posts", post -> post.visibility().isPending()),
                sparing("what was edited", post -> post.editedAt() != null),
                after(
                        "gives posts a tag twice",
                        (before, state, tag, other) -> state.tagsOfPost.replaceAll(
                                (post, ids) -> replaced(before.tagsOfPost.getOrDefault(post, List.of()), tag, other))),
                after(
                        "keeps the first of both",
                        (before, state, tag, other) ->
                                state.tagsOfPost.replaceAll((post, ids) -> List.copyOf(new LinkedHashSet<>(
                                        replaced(before.tagsOfPost.getOrDefault(post, List.of()), tag, other))))),
                after(
                        "puts the other last",
                        (before, state, tag, other) -> state.tagsOfPost.replaceAll((post, ids) -> {
                            List<Long> last = new ArrayList<>(ids);
                            if (!ids.equals(before.tagsOfPost.get(post)) && last.remove((Object) other)) {
                                last.add(other);
                            }
                            return last;
                        })),
                after(
                        "adds the other to the tag",
                        (before, state, tag, other) -> state.tagsOfPost.replaceAll((post, ids) -> {
                            List<Long> both = new ArrayList<>(ids);
                            if (!ids.equals(before.tagsOfPost.get(post))) {
                                both.add(tag);
                            }
                            return both;
                        })),
                after("removes the tag", (before, state, tag, other) -> state.tags.remove(tag)),
                after("lists the other always", (before, state, tag, other) -> state.unlistedTags.remove(other)),
                after("lists the other never", (before, state, tag, other) -> {
                    if (before.unlistedTags.contains(other)) {
                        state.unlistedTags.add(other);
                    }
                }),
                after(
                        "counts an edit",
                        (before, state, tag, other) -> state.posts.replaceAll(
                                (id, post) -> Objects.equals(state.tagsOfPost.get(id), before.tagsOfPost.get(id))
                                        ? post
                                        : Altered.version(post, post.version() + 1))),
                Flaw.of(PostRepository.class, "takes a tag that is gone", store -> new MemoryPosts(store) {
                    @Override
                    public OptionalLong retag(long tag, long other, long after, int most) {
                        MemoryState state = store.writing();
                        if (!state.tags.containsKey(other)) {
                            state.tagsOfPost.replaceAll((post, ids) ->
                                    ids.stream().filter(id -> id != tag).toList());
                        }
                        return super.retag(tag, other, after, most);
                    }
                }),
                Flaw.of(PostRepository.class, "takes a tag off for itself", store -> new MemoryPosts(store) {
                    @Override
                    public OptionalLong retag(long tag, long other, long after, int most) {
                        if (tag == other) {
                            store.writing()
                                    .tagsOfPost
                                    .replaceAll((post, ids) ->
                                            ids.stream().filter(id -> id != tag).toList());
                        }
                        return super.retag(tag, other, after, most);
                    }
                }));
    }

    private interface Damage {
        void act(MemoryState before, MemoryState state, long tag, long other);
    }

    private static Flaw after(String sentence, Damage damage) {
        return Flaw.of(PostRepository.class, sentence, store -> new MemoryPosts(store) {
            @Override
            public OptionalLong retag(long tag, long other, long after, int most) {
                MemoryState before = store.writing().copy();
                OptionalLong last = super.retag(tag, other, after, most);
                MemoryState state = store.writing();
                if (!state.tagsOfPost.equals(before.tagsOfPost)) {
                    damage.act(before, state, tag, other);
                }
                return last;
            }
        });
    }

    private static Flaw sparing(String what, Predicate<Post> spared) {
        return after("spares " + what, (before, state, tag, other) -> {
            Map<Long, List<Long>> kept = new HashMap<>(before.tagsOfPost);
            kept.keySet().removeIf(id -> !spared.test(Objects.requireNonNull(before.posts.get(id))));
            state.tagsOfPost.putAll(kept);
        });
    }

    private static List<Long> replaced(List<Long> ids, long tag, long other) {
        return ids.stream().map(id -> id == tag ? other : id).toList();
    }
}
