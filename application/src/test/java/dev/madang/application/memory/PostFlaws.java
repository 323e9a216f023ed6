package dev.madang.application.memory;

import dev.madang.domain.SecretHash;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.TagName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@FoundBy("Posts")
final class PostFlaws {

    private static final Aggregate<?, Post> POST = Aggregate.POST;

    private PostFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(additions(), tags(), updates(), removals()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> additions() {
        return Stream.of(
                adding("gives ids by date", drafts -> sorted(drafts, Comparator.comparing(NewPost::datePosted))),
                adding("gives ids by author", drafts -> sorted(drafts, Comparator.comparing(NewPost::authorId))),
                adding(
                        "keeps the first 1,000 of many posts",
                        drafts -> drafts.stream().limit(1000).toList()),
                Flaw.of(PostRepository.class, "gives ids from the last to the first", store -> new MemoryPosts(store) {
                    @Override
                    public List<Post> addAll(List<NewPost> posts) {
                        return reversed(super.addAll(reversed(posts)));
                    }
                }),
                Flaw.of(PostRepository.class, "returns posts as they were given", store -> new MemoryPosts(store) {
                    @Override
                    public List<Post> addAll(List<NewPost> posts) {
                        List<Post> kept = super.addAll(posts);
                        return IntStream.range(0, kept.size())
                                .mapToObj(i -> posts.get(i).withId(kept.get(i).id()))
                                .toList();
                    }
                }));
    }

    private static Stream<Flaw> tags() {
        return Stream.of(
                tagging("sorts a post's tags by name", names -> sorted(names, Comparator.comparing(TagName::value))),
                tagging(
                        "keeps nine tags of a post",
                        names -> names.stream().limit(9).toList()),
                creating("creates tags by name", names -> sorted(names, Comparator.comparing(TagName::value))),
                creating("creates tags from the last to the first", PostFlaws::reversed),
                Flaw.of(PostRepository.class, "sorts a post's tags by age", store -> new MemoryPosts(store) {
                    @Override
                    void tag(MemoryState state, long postId, TagNames tags) {
                        super.tag(state, postId, tags);
                        state.tagsOfPost.replaceAll(
                                (post, ids) -> ids.stream().sorted().toList());
                    }
                }),
                Flaw.of(PostRepository.class, "creates a tag for each post", store -> new MemoryPosts(store) {
                    @Override
                    long tag(MemoryState state, TagName name) {
                        return state.addTag(name).id();
                    }
                }),
                Flaw.of(
                        PostRepository.class,
                        "creates a tag that wasn't there when the transaction began",
                        store -> new MemoryPosts(store) {
                            @Override
                            long tag(MemoryState state, TagName name) {
                                return store.committed
                                        .tag(name)
                                        .orElseGet(() -> state.addTag(name))
                                        .id();
                            }
                        }));
    }

    private static Stream<Flaw> updates() {
        return Stream.of(
                updating(
                        "leaves the last tags on",
                        (old, post) -> post.tags().values().isEmpty() ? post.withTags(old.tags()) : post),
                updating("puts tags to the old ones", (old, post) -> post.withTags(joined(old.tags(), post.tags()))),
                updating(
                        "leaves old tags in their order",
                        (old, post) -> post.withTags(
                                joined(filtered(old.tags(), post.tags().values()::contains), post.tags()))),
                updating(
                        "keeps no tags where their number is the same",
                        (old, post) -> old.tags().values().size()
                                        == post.tags().values().size()
                                ? post.withTags(old.tags())
                                : post),
                POST.after(
                        "update",
                        "keeps the date",
                        (state, post) -> state.posts.computeIfPresent(
                                post.id(), (id, kept) -> Altered.date(kept, post.datePosted()))),
                POST.after(
                        "update",
                        "keeps the author",
                        (state, post) -> state.posts.computeIfPresent(
                                post.id(), (id, kept) -> Altered.author(kept, post.authorId()))),
                POST.after(
                        "update",
                        "changes all posts of the author",
                        (state, post) -> state.posts.replaceAll((id, other) ->
                                other.authorId() == post.authorId() ? other.withTitle(post.title()) : other)),
                POST.after(
                        "update",
                        "changes the tags of all posts",
                        (state, post) -> state.tagsOfPost.replaceAll(
                                (id, ids) -> state.tagsOfPost.getOrDefault(post.id(), ids))),
                POST.after(
                        "update",
                        "takes tags away that no post has any more",
                        (state, post) -> state.tags.keySet().removeIf(id -> state.postsWith(id) == 0)),
                POST.before(
                        "update",
                        "creates tags for what is gone",
                        (state, post) -> post.tags().values().stream()
                                .filter(name -> state.tag(name).isEmpty())
                                .forEach(state::addTag)));
    }

    private static Stream<Flaw> removals() {
        return Stream.of(
                POST.after(
                        "remove",
                        "gives the highest id again",
                        (state, post) -> state.lastPostId = state.posts.isEmpty() ? 0 : state.posts.lastKey()),
                POST.after(
                        "remove",
                        "takes the author along with the last post",
                        (state, post) ->
                                state.users.keySet().removeIf(id -> id == post.authorId() && state.postsBy(id) == 0)),
                POST.after(
                        "remove",
                        "takes tags along that no post has any more",
                        (state, post) -> state.tags.keySet().removeIf(id -> state.postsWith(id) == 0)),
                removing(
                        "takes posts of the same title along",
                        (post, other) -> post.title().equals(other.title())),
                removing(
                        "takes posts of the same author and time along",
                        (post, other) -> post.authorId() == other.authorId()
                                && post.datePosted().equals(other.datePosted())),
                POST.after(
                        "remove",
                        "takes its tags off other posts",
                        (state, post) -> state.tagsOfPost.replaceAll((id, ids) -> ids.stream()
                                .filter(tag -> state.tags.get(tag) != null
                                        && !post.tags()
                                                .values()
                                                .contains(state.tags.get(tag).name()))
                                .toList())),
                POST.instead("remove", "leaves its links to tags", (state, post, honest) -> {
                    List<Long> tags = state.tagsOfPost.getOrDefault(post.id(), List.of());
                    honest.run();
                    state.tagsOfPost.put(post.id(), tags);
                }),
                Flaw.of(PostRepository.class, "removes a post only as it is", store -> new MemoryPosts(store) {
                    @Override
                    public void remove(Post post) {
                        byId(post.id()).filter(post::equals).ifPresent(super::remove);
                    }
                }));
    }

    private static Flaw removing(String sentence, BiPredicate<Post, Post> alike) {
        return POST.after(
                "remove",
                sentence,
                (state, post) -> List.copyOf(state.posts.values()).stream()
                        .filter(other -> alike.test(post, other))
                        .forEach(other -> state.removePost(other.id())));
    }

    static Flaw updating(String sentence, BinaryOperator<Post> kept) {
        return Flaw.of(PostRepository.class, "PostRepository.update " + sentence, store -> new MemoryPosts(store) {
            @Override
            public void update(Post post) {
                super.update(byId(post.id()).map(old -> kept.apply(old, post)).orElse(post));
            }
        });
    }

    static Flaw adding(String sentence, UnaryOperator<List<NewPost>> drafts) {
        return Flaw.of(PostRepository.class, sentence, store -> new MemoryPosts(store) {
            @Override
            public List<Post> addAll(List<NewPost> posts) {
                return super.addAll(drafts.apply(posts));
            }
        });
    }

    /** @param adopted of every post, as it was before and as it should be now */
    static Flaw adopting(String sentence, BinaryOperator<Post> adopted) {
        return Flaw.of(PostRepository.class, "PostRepository.adopt " + sentence, store -> new MemoryPosts(store) {
            @Override
            public void adopt(long authorId, SecretHash guestKey) {
                Map<Long, Post> before = new TreeMap<>(store.writing().posts);
                super.adopt(authorId, guestKey);
                store.writing()
                        .posts
                        .replaceAll((id, post) -> adopted.apply(Objects.requireNonNull(before.get(id)), post));
            }
        });
    }

    /** @param removed of an author's id and any post */
    static Flaw removingOwn(String what, BiPredicate<Long, Post> removed) {
        return Flaw.of(
                PostRepository.class, "PostRepository.removeOwn removes " + what, store -> new MemoryPosts(store) {
                    @Override
                    public boolean removeOwn(long authorId, int most) {
                        List.copyOf(store.writing().posts.values()).stream()
                                .filter(post -> removed.test(authorId, post))
                                .forEach(this::remove);
                        return false;
                    }
                });
    }

    private static Flaw tagging(String sentence, UnaryOperator<List<TagName>> change) {
        return Flaw.of(PostRepository.class, sentence, store -> new MemoryPosts(store) {
            @Override
            void tag(MemoryState state, long postId, TagNames tags) {
                super.tag(state, postId, new TagNames(change.apply(tags.values())));
            }
        });
    }

    private static Flaw creating(String sentence, UnaryOperator<List<TagName>> order) {
        return Flaw.of(PostRepository.class, sentence, store -> new MemoryPosts(store) {
            @Override
            void tag(MemoryState state, long postId, TagNames tags) {
                order.apply(tags.values()).forEach(name -> tag(state, name));
                super.tag(state, postId, tags);
            }
        });
    }

    private static TagNames joined(TagNames first, TagNames then) {
        return new TagNames(Stream.concat(first.values().stream(), then.values().stream())
                .distinct()
                .limit(TagNames.MAX_TAGS)
                .toList());
    }

    private static TagNames filtered(TagNames tags, Predicate<TagName> kept) {
        return new TagNames(tags.values().stream().filter(kept).toList());
    }

    private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }
}
