package com.example.forgetful;

import dev.madang.domain.SecretHash;
import dev.madang.domain.post.GuestPosts;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.user.Role;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

record Posts(Sheets sheets) implements PostRepository {

    private static final Comparator<Post> NEWEST_FIRST =
            Comparator.comparing(Post::datePosted).thenComparing(Post::id).reversed();

    @Override
    public List<Post> addAll(List<NewPost> posts) {
        return posts.stream().map(this::keep).toList();
    }

    private Post keep(NewPost post) {
        createTags(post.tags());
        return sheets.writing()
                .addPost(id -> new Post(
                        id,
                        post.authorId(),
                        post.title(),
                        post.content(),
                        post.tags(),
                        post.datePosted().truncatedTo(ChronoUnit.MICROS),
                        post.guestKey(),
                        false));
    }

    @Override
    public Optional<Post> byId(long id) {
        return Optional.ofNullable(sheets.writing().posts.get(id));
    }

    @Override
    public void update(Post post) {
        byId(post.id()).ifPresent(old -> {
            createTags(post.tags());
            sheets.writing()
                    .posts
                    .put(
                            post.id(),
                            old.withTitle(post.title())
                                    .withContent(post.content())
                                    .withTags(post.tags())
                                    .withLocked(post.locked()));
        });
    }

    @Override
    public void restore(Post post) {
        createTags(post.tags());
        sheets.writing().posts.put(post.id(), post);
    }

    @Override
    public List<Post> selected(GuestPosts selection, int limit) {
        return sheets.writing().posts.values().stream()
                .filter(post -> isByGuest(post, selection) && cameFrom(post, selection))
                .filter(post -> !post.datePosted().isBefore(selection.from())
                        && post.datePosted().isBefore(selection.to()))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private boolean isByGuest(Post post, GuestPosts selection) {
        if (selection.guestKey() != null) {
            return selection.guestKey().equals(post.guestKey());
        }
        return post.guestKey() != null
                || Objects.requireNonNull(sheets.writing().users.get(post.authorId()))
                                .role()
                        == Role.GUEST;
    }

    private boolean cameFrom(Post post, GuestPosts selection) {
        return selection.address() == null
                || new Origins(sheets)
                        .of(post.id())
                        .filter(selection.address()::equals)
                        .isPresent();
    }

    @Override
    public void remove(Post post) {
        sheets.writing().posts.remove(post.id());
    }

    @Override
    public void removeOwn(long authorId) {
        sheets.writing()
                .posts
                .values()
                .removeIf(post -> post.authorId() == authorId && post.guestKey() == null && !post.locked());
    }

    @Override
    public void adopt(long authorId, SecretHash guestKey) {
        sheets.writing()
                .posts
                .replaceAll((id, post) -> post.authorId() == authorId && guestKey.equals(post.guestKey())
                        ? new Post(
                                id,
                                authorId,
                                post.title(),
                                post.content(),
                                post.tags(),
                                post.datePosted(),
                                null,
                                post.locked())
                        : post);
    }

    private void createTags(TagNames tags) {
        Sheet sheet = sheets.writing();
        tags.values().stream().filter(name -> sheet.tag(name).isEmpty()).forEach(sheet::addTag);
    }
}
