package dev.madang.application.memory;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.comment.Discussion;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

class MemoryComments implements CommentRepository {

    private final MemoryStore store;

    MemoryComments(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Discussion> discussion(long postId) {
        return Optional.ofNullable(store.writing().posts.get(postId))
                .filter(post -> post.visibility().isPublished())
                .map(post -> new Discussion(postId, post.locked()));
    }

    @Override
    public Optional<Authorship> answered(long postId, long id) {
        return Optional.ofNullable(store.writing().comments.get(id))
                .filter(comment ->
                        comment.postId() == postId && comment.visibility().isPublished())
                .map(Comment::authorship);
    }

    @Override
    public Comment add(NewComment comment) {
        MemoryState state = store.writing();
        int number = state.commentNumbers.merge(comment.postId(), 1, Integer::sum);
        Long parentId = comment.parentId();
        CommentPath path = parentId == null
                ? CommentPath.first(number)
                : Objects.requireNonNull(state.comments.get(parentId)).path().answer(number);
        Authorship by = comment.authorship();
        Comment added = Comment.of(comment, ++state.lastCommentId, path)
                .withAuthorship(new Authorship(by.authorId(), by.guestKey(), kept(by.at())));
        state.comments.put(added.id(), added);
        if (added.visibility().isPublished()) {
            state.unlistedUsers.remove(added.authorId());
        }
        return added;
    }

    Instant kept(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Optional<Comment> byId(long id) {
        return Optional.ofNullable(store.writing().comments.get(id));
    }

    @Override
    public List<Comment> selected(GuestSelection selection, int limit) {
        MemoryState state = store.writing();
        return state.comments.descendingMap().values().stream()
                .filter(comment -> takes(selection, state, comment))
                .limit(limit)
                .toList();
    }

    static boolean takes(GuestSelection selection, MemoryState state, Comment comment) {
        return comment.visibility() != Visibility.HIDDEN
                && MemoryPosts.takes(selection, state, comment.authorship(), state.commentOrigins.get(comment.id()));
    }

    @Override
    public void update(Comment comment) {
        MemoryState state = store.writing();
        Comment old = state.comments.get(comment.id());
        if (old == null) {
            return;
        }
        state.comments.put(
                old.id(),
                new Comment(
                        old.id(),
                        old.postId(),
                        old.parentId(),
                        old.path(),
                        old.authorship(),
                        comment.content(),
                        comment.locked(),
                        comment.visibility(),
                        comment.version(),
                        edited(comment.editedAt())));
        if (comment.visibility().isPublished()) {
            state.unlistedUsers.remove(old.authorId());
        } else if (old.visibility().isPublished()) {
            unlist(state, old.authorId());
        }
    }

    private static @Nullable Instant edited(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static void unlist(MemoryState state, long authorId) {
        if (state.postsBy(authorId) == 0 && !state.hasComments(authorId)) {
            state.unlistedUsers.add(authorId);
        }
    }

    @Override
    public void remove(Comment comment) {
        MemoryState state = store.writing();
        if (state.comments.containsKey(comment.id())) {
            state.removeComment(comment.id());
        }
    }

    @Override
    public void adopt(long authorId, SecretHash guestKey) {
        store.writing()
                .comments
                .replaceAll((id, comment) -> comment.authorId() == authorId && guestKey.equals(comment.guestKey())
                        ? comment.withAuthorship(new Authorship(
                                authorId, null, comment.authorship().at()))
                        : comment);
    }

    @Override
    public Map<Long, Content> renderedBefore(int renderer, int most) {
        Map<Long, Content> contents = new TreeMap<>();
        store.writing().comments.values().stream()
                .filter(comment -> comment.content().html().map(Html::renderer).orElse(0) < renderer)
                .sorted(Comparator.comparing(Comment::id))
                .limit(most)
                .forEach(comment -> contents.put(comment.id(), comment.content()));
        return contents;
    }

    @Override
    public void keepRendering(long id, Content content) {
        store.writing()
                .comments
                .computeIfPresent(
                        id, (same, comment) -> comment.content().equals(content) ? with(comment, content) : comment);
    }

    private static Comment with(Comment comment, Content content) {
        return new Comment(
                comment.id(),
                comment.postId(),
                comment.parentId(),
                comment.path(),
                comment.authorship(),
                content,
                comment.locked(),
                comment.visibility(),
                comment.version(),
                comment.editedAt());
    }

    @Override
    public boolean hasAny(long authorId) {
        return store.writing().comments.values().stream().anyMatch(comment -> comment.authorId() == authorId);
    }

    @Override
    public int countGuests(long authorId, int most) {
        return (int) store.writing().comments.values().stream()
                .filter(comment -> isGuests(comment, authorId))
                .limit(most)
                .count();
    }

    @Override
    public void moveGuests(long authorId, long otherId) {
        MemoryState state = store.writing();
        List.copyOf(state.comments.values()).stream()
                .filter(comment -> isGuests(comment, authorId))
                .map(comment -> comment.withAuthorship(new Authorship(
                        otherId, comment.guestKey(), comment.authorship().at())))
                .forEach(comment -> {
                    state.comments.put(comment.id(), comment);
                    if (comment.visibility().isPublished()) {
                        state.unlistedUsers.remove(otherId);
                    }
                });
    }

    private static boolean isGuests(Comment comment, long authorId) {
        return comment.authorId() == authorId && comment.guestKey() != null;
    }

    @Override
    public boolean removeOwn(long authorId, int most) {
        return removeSome(comment -> comment.authorId() == authorId && comment.guestKey() == null, most);
    }

    @Override
    public boolean removeGuests(long authorId, int most) {
        return removeSome(comment -> isGuests(comment, authorId), most);
    }

    private boolean removeSome(Predicate<Comment> written, int most) {
        MemoryState state = store.writing();
        List<Long> some = state.comments.values().stream()
                .filter(written)
                .filter(comment -> !comment.locked() && comment.visibility() != Visibility.HIDDEN)
                .map(Comment::id)
                .limit(most)
                .toList();
        some.forEach(state::removeComment);
        return some.size() == most;
    }
}
