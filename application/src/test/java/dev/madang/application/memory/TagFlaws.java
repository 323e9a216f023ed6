package dev.madang.application.memory;

import dev.madang.application.post.PostQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@FoundBy("Tags")
final class TagFlaws {

    private static final Aggregate<?, Tag> TAG = Aggregate.TAG;

    private TagFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(taken(), updates(), removals()).flatMap(flaws -> flaws);
    }

    private interface Taken {
        boolean isTaken(MemoryState state, long id, TagName name);
    }

    private static Flaw refusing(String sentence, Taken flawed) {
        return Flaw.of(TagRepository.class, sentence, store -> new MemoryTags(store) {
            @Override
            void refuseTaken(MemoryState state, long id, TagName name) {
                if (flawed.isTaken(state, id, name)) {
                    super.refuseTaken(state, id, name);
                }
            }
        });
    }

    private static Stream<Flaw> taken() {
        return Stream.of(
                refusing("lets two tags have one name", (state, id, name) -> false),
                refusing("refuses taken names in additions only", (state, id, name) -> id == 0),
                refusing("refuses taken names in updates only", (state, id, name) -> id != 0),
                refusing(
                        "refuses the names of tags without posts only",
                        (state, id, name) -> state.tag(name)
                                .filter(tag -> state.postsWith(tag.id()) == 0)
                                .isPresent()),
                Flaw.of(TagRepository.class, "refuses a tag its own name", store -> new MemoryTags(store) {
                    @Override
                    void refuseTaken(MemoryState state, long id, TagName name) {
                        super.refuseTaken(state, 0, name);
                    }
                }),
                Flaw.of(
                        TagRepository.class,
                        "refuses names that were taken when the transaction began",
                        store -> new MemoryTags(store) {
                            @Override
                            void refuseTaken(MemoryState state, long id, TagName name) {
                                super.refuseTaken(store.committed, id, name);
                            }
                        }),
                Flaw.of(
                        TagRepository.class,
                        "says that a name is taken of another field",
                        store -> new MemoryTags(store) {
                            @Override
                            void refuseTaken(MemoryState state, long id, TagName name) {
                                if (state.tag(name)
                                        .filter(tag -> tag.id() != id)
                                        .isPresent()) {
                                    throw Refusal.invalid("tags", "taken");
                                }
                            }
                        }),
                Flaw.of(TagRepository.class, "returns the tag that has the name", store -> new MemoryTags(store) {
                    @Override
                    public Tag add(TagName name) {
                        return store.writing().tag(name).orElseGet(() -> super.add(name));
                    }
                }));
    }

    private static Stream<Flaw> updates() {
        return Stream.of(
                TAG.after("update", "takes the tag off its posts", TagFlaws::takeOff),
                TAG.before("update", "refuses a taken name to what is gone", (state, tag) -> {
                    if (state.tag(tag.name())
                            .filter(other -> other.id() != tag.id())
                            .isPresent()) {
                        throw Refusal.invalid("name", "taken");
                    }
                }),
                TAG.after("update", "gives a renamed tag a new id", (state, tag) -> {
                    if (state.tags.remove(tag.id()) != null) {
                        long moved = state.addTag(tag.name()).id();
                        state.tagsOfPost.replaceAll((post, ids) -> ids.stream()
                                .map(id -> id == tag.id() ? moved : id)
                                .toList());
                    }
                }),
                Flaw.of(PostQueries.class, "shows a tag's first name on posts", store -> {
                    Map<Long, String> names = new HashMap<>();
                    return new MemoryPostQueries(store) {
                        @Override
                        String name(Tag tag) {
                            return names.computeIfAbsent(tag.id(), id -> super.name(tag));
                        }
                    };
                }));
    }

    private static Stream<Flaw> removals() {
        return Stream.of(
                TAG.after(
                        "remove",
                        "gives the highest id again",
                        (state, tag) -> state.lastTagId = state.tags.isEmpty() ? 0 : state.tags.lastKey()),
                TAG.after(
                        "remove",
                        "starts ids again without tags",
                        (state, tag) -> state.lastTagId = state.tags.isEmpty() ? 0 : state.lastTagId),
                Flaw.of(
                        PostRepository.class,
                        "numbers a post's new tags by the first free id",
                        store -> new MemoryPosts(store) {
                            @Override
                            long tag(MemoryState state, TagName name) {
                                if (state.tag(name).isEmpty()) {
                                    state.lastTagId = state.tags.isEmpty() ? 0 : state.tags.lastKey();
                                }
                                return super.tag(state, name);
                            }
                        }),
                TAG.before("remove", "refuses a tag that posts have", (state, tag) -> {
                    if (state.postsWith(tag.id()) > 0) {
                        throw Refusal.forbidden();
                    }
                }),
                Flaw.of(TagRepository.class, "removes by name", store -> new MemoryTags(store) {
                    @Override
                    public void remove(Tag tag) {
                        store.writing().tag(tag.name()).ifPresent(super::remove);
                    }
                }),
                TAG.before(
                        "remove",
                        "takes its posts along",
                        (state, tag) -> List.copyOf(state.posts.keySet()).stream()
                                .filter(post -> has(state, post, tag))
                                .forEach(state::removePost)),
                TAG.before(
                        "remove",
                        "takes all tags off its posts",
                        (state, tag) ->
                                state.tagsOfPost.replaceAll((post, ids) -> has(state, post, tag) ? List.of() : ids)),
                TAG.before(
                        "remove",
                        "takes the other tags along that no post has",
                        (state, tag) -> state.tags.keySet().removeIf(id -> id != tag.id() && state.postsWith(id) == 0)),
                TAG.before(
                        "remove",
                        "turns the tags of its posts round",
                        (state, tag) -> state.tagsOfPost.replaceAll(
                                (post, ids) -> has(state, post, tag) ? reversed(ids) : ids)),
                TAG.instead("remove", "leaves the tag on all posts but one", (state, tag, honest) -> {
                    if (state.postsWith(tag.id()) < 2) {
                        honest.run();
                    } else {
                        state.posts.keySet().stream()
                                .filter(post -> has(state, post, tag))
                                .findFirst()
                                .ifPresent(post -> state.tagsOfPost.put(post, List.of()));
                    }
                }));
    }

    private static boolean has(MemoryState state, long post, Tag tag) {
        return state.tagsOfPost.getOrDefault(post, List.of()).contains(tag.id());
    }

    private static void takeOff(MemoryState state, Tag tag) {
        state.tagsOfPost.replaceAll(
                (post, ids) -> ids.stream().filter(id -> id != tag.id()).toList());
    }

    private static List<Long> reversed(List<Long> ids) {
        List<Long> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }
}
