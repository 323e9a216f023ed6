package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.application.user.UserView;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whose comments are. */
abstract class CommentAuthorshipContract extends CommentWords {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final SecretHash OTHER_KEY = SecretHash.of("another guest's");

    CommentAuthorshipContract(Supplier<Store> current) {
        super(current);
    }

    private static NewComment guests(Post post, User author, SecretHash key, Visibility visibility) {
        return new NewComment(
                post.id(), null, new Authorship(author.id(), key, NOW), new Content("A guest's"), visibility);
    }

    private Comment guest(Post post, User author, SecretHash key) {
        return add(guests(post, author, key, Visibility.PUBLISHED));
    }

    private static Comment by(Comment comment, User author, SecretHash key) {
        return comment.withAuthorship(
                new Authorship(author.id(), key, comment.authorship().at()));
    }

    @Test
    void becomeTheirMembersOwn() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(nami, "Post");
        Comment first = guest(post, mina, KEY);
        Comment others = guest(post, mina, OTHER_KEY);
        Comment namis = guest(post, nami, KEY);
        Comment hidden = hidden(guest(post, mina, KEY));
        write(() -> store().comments().adopt(mina.id(), KEY));
        for (Comment own : List.of(first, hidden)) {
            assertThat(kept(own.id()))
                    .contains(own.withAuthorship(
                            new Authorship(mina.id(), null, own.authorship().at())));
        }
        assertThat(kept(others.id())).contains(others);
        assertThat(kept(namis.id())).contains(namis);
        write(() -> store().comments().adopt(mina.id(), OTHER_KEY));
        assertThat(kept(others.id()).map(Comment::guestKey)).isEmpty();
        write(() -> store().comments().adopt(nami.id(), KEY));
        assertThat(kept(namis.id()).map(Comment::guestKey)).isEmpty();
    }

    private boolean hasAny(User user) {
        return write(() -> store().comments().hasAny(user.id()));
    }

    private int countGuests(User user, int most) {
        return write(() -> store().comments().countGuests(user.id(), most));
    }

    @Test
    void areUnderAName() {
        User mina = register("mina");
        User nami = register("nami");
        User idle = register("idle");
        Post post = publish(idle, "Post");
        Comment own = hidden(answer(post, mina, "Own"));
        guest(post, nami, KEY);
        hidden(guest(post, nami, KEY));
        answer(post, nami, "Own");
        assertThat(Stream.of(mina, nami, idle).map(this::hasAny)).containsExactly(true, true, false);
        assertThat(Stream.of(mina, nami, idle).map(user -> countGuests(user, 9)))
                .containsExactly(0, 2, 0);
        assertThat(countGuests(nami, 1)).isOne();
        remove(own);
        assertThat(hasAny(mina)).isFalse();
    }

    @Test
    void ofGuestsMoveToAnotherName() {
        User mina = register("mina");
        User other = unlisted("other");
        Post post = publish(register("nami"), "Post");
        Comment own = answer(post, mina, "Own");
        Comment pending = add(guests(post, mina, KEY, Visibility.PENDING_TRAP));
        write(() -> store().comments().moveGuests(mina.id(), other.id()));
        assertThat(kept(pending.id())).contains(by(pending, other, KEY));
        assertThat(isListed(other)).isFalse();
        Comment first = guest(post, mina, KEY);
        Comment second = hidden(guest(post, mina, OTHER_KEY));
        write(() -> store().comments().moveGuests(mina.id(), other.id()));
        assertThat(kept(first.id())).contains(by(first, other, KEY));
        assertThat(kept(second.id())).contains(by(second, other, OTHER_KEY));
        assertThat(kept(own.id())).contains(own);
        assertThat(isListed(other)).isTrue();
        assertThat(store().commentQueries()
                        .byId(first.id())
                        .orElseThrow()
                        .author()
                        .name())
                .isEqualTo("other");
    }

    @Test
    void areRemovedSomeAtATimeButWhatModeratorsDecidedOn() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(nami, "Post");
        Comment first = answer(post, mina, "1");
        answer(first, nami, "answer");
        answer(post, mina, "2");
        answer(post, null, mina, "3", Visibility.PENDING_LINKS);
        Comment hidden = hidden(answer(post, mina, "hidden"));
        Comment locked = updated(answer(post, mina, "locked").withLocked(true));
        Comment guests = guest(post, mina, KEY);
        Comment hiddenGuests = hidden(guest(post, mina, KEY));
        assertThat(write(() -> store().comments().removeOwn(mina.id(), 2))).isTrue();
        assertThat(Stream.of(1, 3, 4).filter(id -> kept(id).isPresent())).hasSize(1);
        assertThat(write(() -> store().comments().removeOwn(mina.id(), 2))).isFalse();
        assertThat(thread(post)).containsExactly("(1)", "answer", "locked", "A guest's");
        Comment second = guest(post, mina, OTHER_KEY);
        assertThat(write(() -> store().comments().removeGuests(mina.id(), 1))).isTrue();
        assertThat(Stream.of(guests, second).filter(one -> kept(one.id()).isPresent()))
                .hasSize(1);
        guest(post, mina, KEY);
        assertThat(write(() -> store().comments().removeGuests(mina.id(), 3))).isFalse();
        assertThat(Stream.of(guests, second).filter(one -> kept(one.id()).isPresent()))
                .isEmpty();
        assertThat(countGuests(mina, 9)).isOne();
        assertThat(write(() -> store().comments().removeOwn(nami.id(), 2))).isFalse();
        assertThat(thread(post)).containsExactly("locked");
        answer(post, nami, "answer");
        for (Comment left : List.of(hidden, locked, hiddenGuests)) {
            assertThat(kept(left.id())).contains(left);
        }
        assertThat(thread(post)).containsExactly("locked", "answer");
        assertThat(store().postQueries().byId(post.id()).orElseThrow().commentCount())
                .isEqualTo(2);
    }

    @Test
    void goWithTheirUser() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(nami, "Post");
        Post minas = publish(mina, "Mina's");
        answer(minas, nami, "Nami's");
        Comment first = answer(post, mina, "first");
        answer(first, nami, "answer");
        updated(answer(post, mina, "locked").withLocked(true));
        guest(post, mina, KEY);
        Comment hidden = hidden(answer(post, mina, "hidden"));
        write(() -> store().users().remove(mina));
        assertThat(thread(post)).containsExactly("(1)", "answer");
        assertThat(store().postQueries().byId(post.id()).orElseThrow().commentCount())
                .isOne();
        assertThat(kept(hidden.id())).isEmpty();
        assertThat(hasAny(nami)).isTrue();
        write(() -> store().users().remove(nami));
        assertThat(thread(post)).isEmpty();
    }

    private User unlisted(String name) {
        return write(() -> store().users()
                .addIfAbsent(new NewUser(new Username(name), null, NOW, Role.GUEST, KEY, Set.of(), false)));
    }

    private boolean isListed(User user) {
        boolean listed = store().userQueries().byId(user.id()).orElseThrow().listed();
        assertThat(store().userQueries().page(0, 99).stream().map(UserView::id).toList())
                .matches(ids -> ids.contains(user.id()) == listed);
        return listed;
    }

    @Test
    void bringTheirGuestOnTheBoard() {
        User guest = unlisted("guest");
        User other = unlisted("other");
        Post post = publish(register("mina"), "Post");
        Comment pending = add(guests(post, guest, KEY, Visibility.PENDING_LINKS));
        assertThat(isListed(guest)).isFalse();
        updated(pending.withVisibility(Visibility.PUBLISHED));
        assertThat(isListed(guest)).isTrue();
        Comment second = guest(post, guest, KEY);
        hidden(pending);
        assertThat(isListed(guest)).isTrue();
        hidden(second);
        assertThat(isListed(guest)).isFalse();
        guest(post, other, KEY);
        assertThat(isListed(other)).isTrue();
        assertThat(isListed(guest)).isFalse();
    }

    @Test
    void keepTheirGuestOnTheBoardWhenItsPostsAreHidden() {
        User guest = unlisted("guest");
        Post post = publish(guest, "Post");
        Comment comment = guest(publish(register("mina"), "Other"), guest, KEY);
        hidden(comment);
        assertThat(isListed(guest)).isTrue();
        updated(comment);
        withVisibility(post, Visibility.HIDDEN);
        assertThat(isListed(guest)).isTrue();
        hidden(comment);
        assertThat(isListed(guest)).isFalse();
    }
}
