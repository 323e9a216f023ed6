package dev.madang.application.memory;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.memory.MemoryState.RankKey;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.post.RankCursor;
import dev.madang.domain.SecretHash;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Rendering;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.user.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

class MemoryPostQueries implements PostQueries {

    private final MemoryStore store;

    MemoryPostQueries(MemoryStore store) {
        this.store = store;
    }

    private static final Comparator<PostCursor> PLACES =
            Comparator.comparing(PostCursor::datePosted).thenComparing(PostCursor::id);

    private static final Comparator<RankCursor> RANKS =
            Comparator.comparing(RankCursor::recommendations).thenComparing(RankCursor::id);

    private static final Comparator<PostView> OLDEST_FIRST = Comparator.comparing(PostView::cursor, PLACES);

    @Override
    public Optional<PostView> byId(long id) {
        MemoryState state = store.reading();
        return Optional.ofNullable(state.posts.get(id)).filter(this::shows).map(post -> whole(state, post));
    }

    @Override
    public List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit) {
        return all().filter(post -> matches(filter, post))
                .filter(post -> cursor == null || PLACES.compare(post.cursor(), cursor) < 0)
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .collect(FILLING);
    }

    @Override
    public List<PostView> after(PostFilter filter, PostCursor cursor, int limit) {
        return all().filter(post -> matches(filter, post))
                .filter(post -> PLACES.compare(post.cursor(), cursor) > 0)
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .collect(FILLING);
    }

    @Override
    public List<PostView> recommended(Span span, @Nullable RankCursor cursor, int limit) {
        MemoryState state = store.reading();
        return all().filter(post -> state.ranks.containsKey(new RankKey(span, post.id())))
                .filter(post -> cursor == null || RANKS.compare(post.rank(), cursor) < 0)
                .sorted(Comparator.comparing(PostView::rank, RANKS).reversed())
                .limit(limit)
                .collect(FILLING);
    }

    @Override
    public long count(PostFilter filter) {
        return all().filter(post -> matches(filter, post)).count();
    }

    /** As many as fill a page. */
    static final Collector<PostView, ?, List<PostView>> FILLING = Collector.of(
            ArrayList::new,
            (page, post) -> {
                if (page.stream().mapToInt(before -> before.content().length()).sum() < MAX_CONTENT) {
                    page.add(post);
                }
            },
            (page, more) -> {
                throw new IllegalStateException("posts are read one after the other");
            });

    Stream<PostView> all() {
        MemoryState state = store.reading();
        return state.posts.values().stream().filter(this::shows).map(post -> view(state, post));
    }

    boolean shows(Post post) {
        return post.visibility().isPublished();
    }

    /** As lists have it. */
    private PostView view(MemoryState state, Post post) {
        return view(state, post, null);
    }

    PostView whole(MemoryState state, Post post) {
        return view(state, post, post.content().html().orElse(null));
    }

    private PostView view(MemoryState state, Post post, @Nullable Html html) {
        User author = Objects.requireNonNull(state.users.get(post.authorId()));
        SecretHash guestKey = post.guestKey();
        return new PostView(
                post.id(),
                post.title().value(),
                post.content().value(),
                post.content().rendering().map(Rendering::opening).orElse(null),
                html,
                post.datePosted(),
                AuthorView.of(
                        author(author), authorId(state, post), author.role(), guestKey == null ? "" : guestKey.value()),
                state.tagsOf(post.id()).stream().map(this::name).toList(),
                post.locked(),
                post.visibility(),
                post.editedAt(),
                post.version(),
                state.commentsOn(post.id()),
                state.recommendationsOf(Recommended.post(post.id())));
    }

    long authorId(MemoryState state, Post post) {
        return post.authorId();
    }

    String author(User author) {
        return author.username().value();
    }

    String name(Tag tag) {
        return tag.name().value();
    }

    boolean matches(PostFilter filter, PostView post) {
        return filter.matches(post);
    }
}
