package dev.madang.application.memory;

import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.post.PostQueries;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.recommendation.Recommended;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MemoryCommentQueries implements CommentQueries {

    private final MemoryStore store;

    MemoryCommentQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<CommentView> byId(long id) {
        MemoryState state = store.reading();
        return anyById(id)
                .filter(comment -> comment.visibility().isPublished())
                .filter(comment -> Objects.requireNonNull(state.posts.get(comment.postId()))
                        .visibility()
                        .isPublished());
    }

    @Override
    public Optional<CommentView> anyById(long id) {
        MemoryState state = store.reading();
        return Optional.ofNullable(state.comments.get(id)).map(comment -> view(state, comment));
    }

    @Override
    public Set<Long> published(Collection<Long> ids) {
        return store.reading().comments.values().stream()
                .filter(comment -> comment.visibility().isPublished())
                .map(Comment::id)
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<ThreadEntry> thread(long postId, ThreadOrder order, CommentPath from, int limit) {
        Stream<ThreadEntry> entries = switch (order) {
            case OLDEST -> places(postId, from);
            case NEWEST ->
                places(postId, CommentPath.START)
                        .filter(entry -> newest().compare(entry.path(), from) >= 0)
                        .sorted(Comparator.comparing(ThreadEntry::path, newest()));
        };
        return filled(entries, entry -> length(entry), limit);
    }

    Comparator<CommentPath> newest() {
        return Comparator.comparing(CommentPath::root).reversed().thenComparing(path -> path);
    }

    private static int length(ThreadEntry entry) {
        return entry.comment() == null ? 0 : entry.comment().content().length();
    }

    /** In their order. */
    Stream<ThreadEntry> places(long postId, CommentPath from) {
        MemoryState state = store.reading();
        List<ThreadEntry> all = Stream.concat(
                        state.comments.values().stream()
                                .filter(comment -> comment.postId() == postId)
                                .map(comment -> entry(state, comment)),
                        state.leftPlaces.entrySet().stream()
                                .filter(left -> left.getValue().postId() == postId)
                                .map(left -> new ThreadEntry(
                                        left.getKey(), left.getValue().path(), null)))
                .toList();
        return all.stream()
                .filter(entry -> isSeen(entry, all))
                .filter(entry -> entry.path().compareTo(from) >= 0)
                .sorted(Comparator.comparing(ThreadEntry::path));
    }

    private static ThreadEntry entry(MemoryState state, Comment comment) {
        return comment.visibility().isPublished()
                ? ThreadEntry.of(view(state, comment))
                : new ThreadEntry(comment.id(), comment.path(), null);
    }

    boolean isSeen(ThreadEntry entry, List<ThreadEntry> all) {
        return entry.comment() != null
                || all.stream()
                        .anyMatch(
                                other -> other.comment() != null && entry.path().isAbove(other.path()));
    }

    @Override
    public int count(long postId, CommentPath from, CommentPath before, int most) {
        return (int) places(postId, from)
                .filter(entry -> entry.path().compareTo(before) < 0)
                .limit(most)
                .count();
    }

    @Override
    public int count(GuestSelection selection, int most) {
        MemoryState state = store.reading();
        return (int) state.comments.values().stream()
                .filter(comment -> MemoryComments.takes(selection, state, comment))
                .limit(most)
                .count();
    }

    @Override
    public List<CommentView> unpublished(boolean pending, long after, int limit) {
        return comments(
                comment -> !comment.visibility().isPublished()
                        && comment.visibility().isPending() == pending
                        && comment.id() > after,
                limit);
    }

    @Override
    public List<CommentView> ofMember(long userId, long after, int limit) {
        return comments(
                comment -> comment.authorId() == userId && comment.guestKey() == null && comment.id() > after, limit);
    }

    private List<CommentView> comments(Predicate<Comment> condition, int limit) {
        MemoryState state = store.reading();
        return filled(
                state.comments.values().stream().filter(condition).map(comment -> view(state, comment)),
                comment -> comment.content().length(),
                limit);
    }

    private static <T> List<T> filled(Stream<T> items, ToIntFunction<T> length, int limit) {
        List<T> page = new ArrayList<>();
        int content = 0;
        for (T item : items.limit(limit).toList()) {
            if (content < PostQueries.MAX_CONTENT) {
                page.add(item);
                content += length.applyAsInt(item);
            }
        }
        return page;
    }

    private static CommentView view(MemoryState state, Comment comment) {
        CommentView view = CommentView.of(comment, Objects.requireNonNull(state.users.get(comment.authorId())));
        return Altered.recommendations(view, state.recommendationsOf(Recommended.comment(comment.id())));
    }
}
