package dev.madang.application.memory;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

class MemoryPosts implements PostRepository {

    private final MemoryStore store;

    MemoryPosts(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Post> addAll(List<NewPost> posts) {
        MemoryState state = store.writing();
        return posts.stream().map(post -> add(state, post)).toList();
    }

    @Override
    public Optional<Post> byId(long id) {
        MemoryState state = store.writing();
        return Optional.ofNullable(state.posts.get(id)).map(state::tagged);
    }

    @Override
    public List<Post> byIds(Collection<Long> ids) {
        return ids.stream().distinct().sorted().flatMap(id -> byId(id).stream()).toList();
    }

    @Override
    public List<Post> selected(GuestSelection selection, int limit) {
        MemoryState state = store.writing();
        return state.posts.values().stream()
                .filter(post -> takes(selection, state, post))
                .sorted(Comparator.comparing((Post post) -> post.visibility().isPublished())
                        .thenComparing(Post::datePosted)
                        .thenComparing(Post::id)
                        .reversed())
                .limit(limit)
                .map(state::tagged)
                .toList();
    }

    static boolean takes(GuestSelection selection, MemoryState state, Post post) {
        return post.visibility() != Visibility.HIDDEN
                && takes(selection, state, post.authorship(), state.origins.get(post.id()));
    }

    static boolean takes(
            GuestSelection selection, MemoryState state, Authorship authorship, MemoryState.@Nullable Origin origin) {
        boolean byGuest = selection.guestKey() == null
                ? authorship.guestKey() != null || isGuest(state, authorship.authorId())
                : selection.guestKey().equals(authorship.guestKey());
        return byGuest
                && (selection.address() == null
                        || (origin != null && selection.address().equals(origin.address())))
                && !authorship.at().isBefore(selection.from())
                && authorship.at().isBefore(selection.to());
    }

    private static boolean isGuest(MemoryState state, long userId) {
        return Objects.requireNonNull(state.users.get(userId)).role() == Role.GUEST;
    }

    @Override
    public void update(Post post) {
        MemoryState state = store.writing();
        Post old = state.posts.get(post.id());
        if (old != null) {
            state.posts.put(
                    post.id(),
                    new Post(
                            old.id(),
                            old.authorship(),
                            post.title(),
                            post.content(),
                            post.tags(),
                            post.locked(),
                            post.visibility(),
                            post.version(),
                            edited(post.editedAt())));
            List<Long> tagsBefore = state.tagsOfPost.getOrDefault(post.id(), List.of());
            tag(state, post.id(), post.tags());
            if (post.visibility().isPublished()) {
                list(state, old);
            } else if (old.visibility().isPublished()) {
                unlist(state, old.authorId(), tagsBefore);
            }
        }
    }

    @Override
    public void remove(Post post) {
        store.writing().removePost(post.id());
    }

    @Override
    public void adopt(long authorId, SecretHash guestKey) {
        store.writing()
                .posts
                .replaceAll((id, post) -> post.authorId() == authorId && guestKey.equals(post.guestKey())
                        ? post.withAuthorship(new Authorship(authorId, null, post.datePosted()))
                        : post);
    }

    @Override
    public Map<Long, Content> renderedBefore(int renderer, int most) {
        Map<Long, Content> contents = new TreeMap<>();
        store.writing().posts.values().stream()
                .filter(post -> post.content().html().map(Html::renderer).orElse(0) < renderer)
                .sorted(Comparator.comparing(Post::id))
                .limit(most)
                .forEach(post -> contents.put(post.id(), post.content()));
        return contents;
    }

    @Override
    public void keepRendering(long id, Content content) {
        store.writing()
                .posts
                .computeIfPresent(
                        id, (same, post) -> post.content().equals(content) ? post.withContent(content) : post);
    }

    @Override
    public boolean hasAny(long authorId) {
        return store.writing().posts.values().stream().anyMatch(post -> post.authorId() == authorId);
    }

    @Override
    public int countGuests(long authorId, int most) {
        return (int) store.writing().posts.values().stream()
                .filter(post -> isGuestPost(post, authorId))
                .limit(most)
                .count();
    }

    @Override
    public void moveGuests(long authorId, long otherId) {
        MemoryState state = store.writing();
        List.copyOf(state.posts.values()).stream()
                .filter(post -> isGuestPost(post, authorId))
                .map(post -> post.withAuthorship(new Authorship(otherId, post.guestKey(), post.datePosted())))
                .forEach(post -> {
                    state.posts.put(post.id(), post);
                    if (post.visibility().isPublished()) {
                        state.unlistedUsers.remove(otherId);
                    }
                });
    }

    private static boolean isGuestPost(Post post, long authorId) {
        return post.authorId() == authorId && post.guestKey() != null;
    }

    @Override
    public boolean removeOwn(long authorId, int most) {
        return removeSome(post -> post.authorId() == authorId && post.guestKey() == null, most);
    }

    @Override
    public boolean removeGuests(long authorId, int most) {
        return removeSome(post -> isGuestPost(post, authorId), most);
    }

    private boolean removeSome(Predicate<Post> written, int most) {
        MemoryState state = store.writing();
        List<Long> some = state.posts.values().stream()
                .filter(written)
                .filter(post -> !post.locked() && post.visibility() != Visibility.HIDDEN)
                .map(Post::id)
                .limit(most)
                .toList();
        some.forEach(state::removePost);
        return some.size() == most;
    }

    @Override
    public OptionalLong retag(long tagId, long otherId, long after, int most) {
        MemoryState state = store.writing();
        if (tagId == otherId || !state.tags.containsKey(tagId) || !state.tags.containsKey(otherId)) {
            return OptionalLong.empty();
        }
        List<Long> tagged = state.tagsOfPost.entrySet().stream()
                .filter(each -> each.getKey() > after && each.getValue().contains(tagId))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        tagged.stream()
                .limit(most)
                .forEach(post -> state.tagsOfPost.computeIfPresent(post, (id, ids) -> retagged(ids, tagId, otherId)));
        if (state.postsWith(otherId) > 0) {
            state.unlistedTags.remove(otherId);
        }
        return tagged.size() > most ? OptionalLong.of(tagged.get(most - 1)) : OptionalLong.empty();
    }

    private static List<Long> retagged(List<Long> ids, long tag, long other) {
        boolean hasBoth = ids.contains(other);
        return ids.stream()
                .filter(id -> !hasBoth || id != tag)
                .map(id -> id == tag ? other : id)
                .toList();
    }

    Instant kept(Instant datePosted) {
        return datePosted.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant edited(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    private Post add(MemoryState state, NewPost fresh) {
        Post post = new NewPost(
                        new Authorship(fresh.authorId(), fresh.guestKey(), kept(fresh.datePosted())),
                        fresh.title(),
                        fresh.content(),
                        fresh.tags(),
                        fresh.visibility())
                .withId(state.nextPostId());
        state.posts.put(post.id(), post);
        tag(state, post.id(), post.tags());
        if (post.visibility().isPublished()) {
            list(state, post);
        }
        return post;
    }

    /** With a published post its author and its tags come on the board. */
    private static void list(MemoryState state, Post post) {
        state.unlistedUsers.remove(post.authorId());
        state.tagsOfPost.getOrDefault(post.id(), List.of()).forEach(state.unlistedTags::remove);
    }

    /** With the last that is hidden they go. */
    private static void unlist(MemoryState state, long authorId, List<Long> tags) {
        if (state.postsBy(authorId) == 0 && !state.hasComments(authorId)) {
            state.unlistedUsers.add(authorId);
        }
        tags.stream().filter(tag -> state.postsWith(tag) == 0).forEach(state.unlistedTags::add);
    }

    void tag(MemoryState state, long postId, TagNames tags) {
        state.tagsOfPost.put(
                postId, tags.values().stream().map(name -> tag(state, name)).toList());
    }

    long tag(MemoryState state, TagName name) {
        return state.tag(name).orElseGet(() -> unlisted(state, name)).id();
    }

    private static Tag unlisted(MemoryState state, TagName name) {
        Tag tag = state.addTag(name);
        state.unlistedTags.add(tag.id());
        return tag;
    }
}
