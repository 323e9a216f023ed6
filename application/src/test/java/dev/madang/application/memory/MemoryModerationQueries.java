package dev.madang.application.memory;

import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.post.Post;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

class MemoryModerationQueries implements ModerationQueries {

    private final MemoryStore store;

    MemoryModerationQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<EntryView> entries(long before, int limit) {
        MemoryState state = store.reading();
        return state.log.descendingMap().values().stream()
                .filter(entry -> entry.id() < before)
                .limit(limit)
                .map(entry -> EntryView.of(
                        entry,
                        name(state, entry.draft().actorId(), user -> true),
                        name(state, entry.draft().subjectId(), user -> isNamed(state, user))))
                .toList();
    }

    boolean isNamed(MemoryState state, User user) {
        return state.isListed(user);
    }

    private static @Nullable String name(MemoryState state, long userId, Predicate<User> isNamed) {
        return Optional.ofNullable(state.users.get(userId))
                .filter(isNamed)
                .map(user -> user.username().value())
                .orElse(null);
    }

    @Override
    public List<LogEntry> chain(long after, int limit) {
        return store.reading().log.values().stream()
                .filter(entry -> entry.id() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<LogEntry> latest(ModerationAction act) {
        return store.reading().log.descendingMap().values().stream()
                .filter(entry -> entry.draft().act() == act)
                .findFirst();
    }

    @Override
    public Optional<PostView> postById(long id) {
        MemoryState state = store.reading();
        return Optional.ofNullable(state.posts.get(id)).map(post -> view(state, post));
    }

    @Override
    public List<PostView> unpublished(boolean pending, long after, int limit) {
        return posts(post -> isUnpublished(post) && post.visibility().isPending() == pending && post.id() > after)
                .limit(limit)
                .collect(MemoryPostQueries.FILLING);
    }

    @Override
    public List<PostView> unpublishedBy(long userId, long after, int limit) {
        return posts(post -> isUnpublished(post) && post.authorId() == userId && post.id() > after)
                .limit(limit)
                .collect(MemoryPostQueries.FILLING);
    }

    @Override
    public int count(GuestSelection selection, int most) {
        MemoryState state = store.reading();
        return (int) state.posts.values().stream()
                .filter(post -> MemoryPosts.takes(selection, state, post))
                .limit(most)
                .count();
    }

    private static boolean isUnpublished(Post post) {
        return !post.visibility().isPublished();
    }

    private Stream<PostView> posts(Predicate<Post> condition) {
        MemoryState state = store.reading();
        return state.posts.values().stream().filter(condition).map(post -> Altered.html(view(state, post), null));
    }

    private static PostView view(MemoryState state, Post post) {
        User author = Objects.requireNonNull(state.users.get(post.authorId()));
        PostView view = Altered.commentCount(PostView.of(state.tagged(post), author), state.commentsOn(post.id()));
        return Altered.recommendations(view, state.recommendationsOf(Recommended.post(post.id())));
    }
}
