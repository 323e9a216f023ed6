package dev.madang.application.contract;

import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.store.Store;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words in which the contracts of comments are written. */
abstract class CommentWords extends Contract {

    CommentWords(Supplier<Store> current) {
        super(current);
    }

    CommentWords(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    static NewComment draft(long postId, @Nullable Long parentId, User author, String text, Visibility visibility) {
        return new NewComment(postId, parentId, new Authorship(author.id(), null, NOW), new Content(text), visibility);
    }

    final Comment add(NewComment comment) {
        return write(() -> store().comments().add(comment));
    }

    final Comment answer(Post post, @Nullable Long parentId, User author, String text, Visibility visibility) {
        return add(draft(post.id(), parentId, author, text, visibility));
    }

    final Comment answer(Post post, User author, String text) {
        return answer(post, null, author, text, Visibility.PUBLISHED);
    }

    /** From 1 on, in one transaction. */
    final List<Comment> answers(Post post, User author, int many) {
        return write(() -> IntStream.rangeClosed(1, many)
                .mapToObj(i -> store().comments().add(draft(post.id(), null, author, "" + i, Visibility.PUBLISHED)))
                .toList());
    }

    final Comment answer(Comment parent, User author, String text) {
        return add(draft(parent.postId(), parent.id(), author, text, Visibility.PUBLISHED));
    }

    /** @return the comment, which is kept so now */
    final Comment updated(Comment comment) {
        write(() -> store().comments().update(comment));
        return comment;
    }

    final Comment hidden(Comment comment) {
        return updated(comment.withVisibility(Visibility.HIDDEN));
    }

    final void remove(Comment comment) {
        write(() -> store().comments().remove(comment));
    }

    final Optional<Comment> kept(long id) {
        return write(() -> store().comments().byId(id));
    }

    final List<ThreadEntry> entries(Post post) {
        return store().commentQueries().thread(post.id(), ThreadOrder.OLDEST, CommentPath.START, 1000);
    }

    /** The texts of all comments; of a place without one, its path in brackets. */
    final List<String> thread(Post post) {
        return entries(post).stream().map(CommentWords::text).toList();
    }

    static String text(ThreadEntry entry) {
        CommentView comment = entry.comment();
        return comment == null ? "(" + entry.path() + ")" : comment.content();
    }
}
