package dev.madang.application.memory;

import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

record MemoryPosts(MemoryStore store) implements PostRepository {

    @Override
    public List<Post> addAll(List<NewPost> posts) {
        MemoryState state = store.writing();
        return posts.stream().map(post -> add(state, post)).toList();
    }

    @Override
    public Optional<Post> byId(long id) {
        MemoryState state = store.writing();
        return Optional.ofNullable(state.posts.get(id)).map(post -> post.withTags(new TagNames(state.tagNames(id))));
    }

    @Override
    public void update(Post post) {
        MemoryState state = store.writing();
        Post old = state.posts.get(post.id());
        if (old != null) {
            state.posts.put(post.id(), old.withTitle(post.title()).withContent(post.content()));
            tag(state, post.id(), post.tags());
        }
    }

    @Override
    public void remove(Post post) {
        store.writing().removePost(post.id());
    }

    private static Post add(MemoryState state, NewPost fresh) {
        Post post = new NewPost(
                        fresh.authorId(),
                        fresh.title(),
                        fresh.content(),
                        fresh.tags(),
                        fresh.datePosted().truncatedTo(ChronoUnit.MICROS))
                .withId(state.nextPostId());
        state.posts.put(post.id(), post);
        tag(state, post.id(), post.tags());
        return post;
    }

    private static void tag(MemoryState state, long postId, TagNames tags) {
        state.tagsOfPost.put(
                postId,
                tags.values().stream()
                        .map(name -> state.tag(name).orElseGet(() -> state.addTag(name)))
                        .map(Tag::id)
                        .toList());
    }
}
