package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.Versioned;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts that comments had. */
abstract class CommentVersionContract extends VersionContract {

    CommentVersionContract(Supplier<Store> current) {
        super(current, Versioned.Kind.COMMENT);
    }

    private TextVersion before(Comment comment) {
        return version(Versioned.comment(comment.id()), 1, "Before", NOW, false);
    }

    private void addBefore(Comment... comments) {
        add(Stream.of(comments).map(this::before).toArray(TextVersion[]::new));
    }

    /** Those of the comments that are kept. */
    private List<Comment> keptOf(Comment... comments) {
        return Stream.of(comments)
                .filter(comment -> kept(before(comment)).isPresent())
                .toList();
    }

    @Test
    void stayWhileTheCommentOrItsPostIsOffTheBoard() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment comment = answer(post, mina, "Comment");
        addBefore(comment);
        hidden(comment);
        withVisibility(post, Visibility.HIDDEN);
        assertThat(kept(before(comment))).contains(before(comment));
    }

    @Test
    void goWithTheComment() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(mina, "Post");
        Comment answered = answer(post, mina, "Answered");
        Comment alone = answer(post, mina, "Alone");
        Comment answer = answer(answered, nami, "Answer");
        Comment last = answer(post, mina, "Last");
        addBefore(answered, alone, answer, last);
        remove(alone);
        assertThat(keptOf(answered, alone, answer, last)).containsExactly(answered, answer, last);
        remove(answered);
        assertThat(keptOf(answered, answer, last)).containsExactly(answer, last);
        write(() -> store().users().remove(nami));
        assertThat(keptOf(answer, last)).containsExactly(last);
        write(() -> store().comments().removeOwn(mina.id(), 9));
        assertThat(keptOf(last)).isEmpty();
    }

    @Test
    void goWithThePost() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment comment = answer(post, mina, "Comment");
        Comment other = answer(publish(mina, "Other"), mina, "Other");
        addBefore(comment, other);
        write(() -> store().posts().remove(post));
        assertThat(keptOf(comment, other)).containsExactly(other);
    }
}
