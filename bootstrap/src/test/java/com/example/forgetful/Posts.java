package com.example.forgetful;

import dev.madang.domain.SecretHash;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

record Posts(Sheets sheets) implements PostRepository {

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
                        post.guestKey()));
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
                                    .withTags(post.tags()));
        });
    }

    @Override
    public void remove(Post post) {
        sheets.writing().posts.remove(post.id());
    }

    @Override
    public void adopt(long authorId, SecretHash guestKey) {
        sheets.writing()
                .posts
                .replaceAll((id, post) -> post.authorId() == authorId && guestKey.equals(post.guestKey())
                        ? new Post(id, authorId, post.title(), post.content(), post.tags(), post.datePosted())
                        : post);
    }

    private void createTags(TagNames tags) {
        Sheet sheet = sheets.writing();
        tags.values().stream().filter(name -> sheet.tag(name).isEmpty()).forEach(sheet::addTag);
    }
}
