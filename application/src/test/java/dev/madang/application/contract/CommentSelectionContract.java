package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What guests commented, taken together, and from where. */
abstract class CommentSelectionContract extends CommentWords {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final SecretHash OTHER_KEY = SecretHash.of("another guest's");
    private static final AddressKey HERE = new AddressKey(Sha256.of("here"));
    private static final AddressKey THERE = new AddressKey(Sha256.of("there"));
    private static final Instant LATER = NOW.plusSeconds(60);

    CommentSelectionContract(Supplier<Store> current) {
        super(current);
    }

    private Comment guests(Post post, User author, @Nullable SecretHash key, Instant at) {
        return add(new NewComment(
                post.id(), null, new Authorship(author.id(), key, at), new Content("A guest's"), Visibility.PUBLISHED));
    }

    private void addOf(Comment comment, AddressKey address) {
        store().origins().addOf(comment.id(), address, comment.authorship().at());
    }

    private Comment from(AddressKey address, Comment comment) {
        write(() -> addOf(comment, address));
        return comment;
    }

    private List<Comment> selected(@Nullable SecretHash key, @Nullable AddressKey address, Instant from, Instant to) {
        GuestSelection selection = new GuestSelection(key, address, from, to);
        List<Comment> selected = write(() -> store().comments().selected(selection, 99));
        assertThat(store().commentQueries().count(selection, 99)).isEqualTo(selected.size());
        int most = Math.max(0, selected.size() - 1);
        assertThat(write(() -> store().comments().selected(selection, most))).isEqualTo(selected.subList(0, most));
        assertThat(store().commentQueries().count(selection, most)).isEqualTo(most);
        return selected;
    }

    private User guest(String name) {
        return write(() -> store().users()
                .addIfAbsent(new NewUser(new Username(name), null, NOW, Role.GUEST, null, Set.of(), true)));
    }

    private User member(String name) {
        return write(() ->
                store().users().add(new NewUser(new Username(name), null, NOW, Role.MEMBER, null, Set.of(), true)));
    }

    @Test
    void isOfGuestsInASpanOfTime() {
        User mina = member("mina");
        User nami = guest("nami");
        Post post = publish(nami, "Post");
        Comment early = guests(post, nami, KEY, NOW.minusNanos(1_000));
        Comment first = guests(post, nami, KEY, NOW);
        Comment other = guests(post, mina, OTHER_KEY, NOW.plusSeconds(1));
        Comment unknown = guests(post, nami, null, NOW.plusSeconds(2));
        guests(post, mina, null, NOW);
        Comment late = guests(post, nami, KEY, LATER);
        Comment last = guests(post, nami, KEY, LATER.minusNanos(100_000));
        assertThat(selected(null, null, NOW, LATER)).containsExactly(last, unknown, other, first);
        assertThat(selected(KEY, null, NOW, LATER)).containsExactly(last, first);
        assertThat(selected(OTHER_KEY, null, NOW, LATER)).containsExactly(other);
        assertThat(selected(KEY, null, NOW.minusSeconds(1), LATER.plusSeconds(1)))
                .containsExactly(last, late, first, early);
        assertThat(selected(KEY, null, LATER, LATER)).isEmpty();
    }

    @Test
    void isOfWhatIsNotHidden() {
        User nami = guest("nami");
        Post post = publish(nami, "Post");
        Comment published = guests(post, nami, KEY, NOW);
        Comment pending = guests(post, nami, KEY, NOW);
        Comment hidden = guests(post, nami, KEY, NOW);
        Comment removed = guests(post, nami, KEY, NOW);
        answer(removed, member("mina"), "An answer");
        Comment waiting = updated(pending.withVisibility(Visibility.PENDING_LINKS));
        hidden(hidden);
        remove(removed);
        assertThat(selected(KEY, null, NOW, LATER)).containsExactly(waiting, published);
        assertThat(selected(null, null, NOW, LATER)).containsExactly(waiting, published);
        withVisibility(post, Visibility.HIDDEN);
        assertThat(selected(KEY, null, NOW, LATER)).containsExactly(waiting, published);
        hidden(published);
        hidden(waiting);
        assertThat(selected(KEY, null, NOW, LATER)).isEmpty();
    }

    @Test
    void isOfWhatCameFromAnAddress() {
        User nami = guest("nami");
        Post post = publish(nami, "Post");
        Comment here = from(HERE, guests(post, nami, KEY, NOW));
        Comment there = from(THERE, guests(post, nami, KEY, NOW));
        Comment alsoHere = from(HERE, guests(post, nami, OTHER_KEY, NOW));
        guests(post, nami, KEY, NOW);
        assertThat(selected(null, HERE, NOW, LATER)).containsExactly(alsoHere, here);
        assertThat(selected(null, THERE, NOW, LATER)).containsExactly(there);
        assertThat(selected(OTHER_KEY, HERE, NOW, LATER)).containsExactly(alsoHere);
        assertThat(selected(OTHER_KEY, THERE, NOW, LATER)).isEmpty();
        write(() -> store().origins().add(List.of(post), THERE));
        assertThat(origin(here)).contains(HERE);
        assertThat(selected(null, THERE, NOW, LATER)).containsExactly(there);
    }

    private Optional<AddressKey> origin(Comment comment) {
        return write(() -> store().origins().ofComment(comment.id()));
    }

    @Test
    void knowsWhereCommentsCameFromForAWhile() {
        User nami = guest("nami");
        Post post = publish(nami, "Post");
        Comment first = from(HERE, guests(post, nami, KEY, NOW));
        Comment second = from(THERE, guests(post, nami, KEY, LATER));
        Comment unknown = guests(post, nami, KEY, NOW);
        assertThat(Stream.of(first, second, unknown).map(this::origin))
                .containsExactly(Optional.of(HERE), Optional.of(THERE), Optional.empty());
        assertThat(write(() -> store().origins().of(first.id() + 1))).isEmpty();
        write(() -> store().origins().removeBefore(NOW));
        assertThat(origin(first)).contains(HERE);
        write(() -> store().origins().removeBefore(NOW.plusNanos(1_000)));
        assertThat(origin(first)).isEmpty();
        assertThat(origin(second)).contains(THERE);
        assertThat(selected(null, HERE, NOW, LATER)).isEmpty();
        writeInVain(() -> addOf(first, HERE));
        writeInVain(() -> {
            store().origins().removeBefore(LATER.plusSeconds(1));
            assertThat(store().origins().ofComment(second.id())).isEmpty();
        });
        assertThat(origin(first)).isEmpty();
        assertThat(origin(second)).contains(THERE);
        assertNeedTransaction(
                () -> addOf(first, HERE),
                () -> store().origins().ofComment(first.id()),
                () -> store().comments().selected(new GuestSelection(null, null, NOW, LATER), 1));
    }
}
