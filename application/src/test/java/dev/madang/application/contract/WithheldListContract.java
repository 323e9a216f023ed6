package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.post.WithheldPost.Cause;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The posts that aren't on the board, as those who decide on them and their authors see them. */
abstract class WithheldListContract extends Contract {

    WithheldListContract(Supplier<Store> current) {
        super(current);
    }

    private ModerationQueries queries() {
        return store().moderationQueries();
    }

    /** Posts 2 to 6 are withheld, the last first, and the older a post the higher its id; 1 is on the board. */
    private User withholdFive() {
        User mina = register("mina");
        User nami = register("nami");
        publish(mina, "On board");
        List<Post> posts = List.of(
                publish(mina, "Hidden 2", NOW.minusSeconds(2), "b", "a"),
                publish(nami, "Links 3", NOW.minusSeconds(3)),
                publish(mina, "Trap 4", NOW.minusSeconds(4)),
                publish(nami, "Hidden 5", NOW.minusSeconds(5)),
                publish(mina, "Haste 6", NOW.minusSeconds(6)));
        List<Cause> causes = List.of(Cause.HIDDEN, Cause.LINKS, Cause.TRAP, Cause.HIDDEN, Cause.HASTE);
        for (int i = posts.size() - 1; i >= 0; i--) {
            withhold(posts.get(i), causes.get(i));
        }
        return mina;
    }

    private static List<String> titles(List<PostView> posts) {
        return posts.stream().map(PostView::title).toList();
    }

    @Test
    void tellsWhatWaitsFromWhatIsHidden() {
        withholdFive();
        assertThat(titles(queries().withheld(true, 0, 9))).containsExactly("Links 3", "Trap 4", "Haste 6");
        assertThat(titles(queries().withheld(false, 0, 9))).containsExactly("Hidden 2", "Hidden 5");
        assertThat(queries().withheld(true, 0, 9))
                .extracting(PostView::withheld)
                .containsExactly(Cause.LINKS, Cause.TRAP, Cause.HASTE);
        assertThat(queries().withheld(false, 0, 1))
                .containsExactly(queries().withheldById(2).orElseThrow());
        assertThat(queries().withheld(false, 0, 1).get(0).tags()).containsExactly("b", "a");
    }

    @Test
    void goesOnAfterAnId() {
        withholdFive();
        assertThat(titles(queries().withheld(true, 3, 9))).containsExactly("Trap 4", "Haste 6");
        assertThat(titles(queries().withheld(true, 5, 9))).containsExactly("Haste 6");
        assertThat(titles(queries().withheld(false, 2, 9))).containsExactly("Hidden 5");
        for (long end : new long[] {6, 7, Long.MAX_VALUE}) {
            assertThat(queries().withheld(true, end, 9)).isEmpty();
            assertThat(queries().withheld(false, end, 9)).isEmpty();
            assertThat(queries().withheldBy(1, end, 9)).isEmpty();
        }
    }

    @Test
    void givesNoMoreThanAskedFor() {
        withholdFive();
        assertThat(titles(queries().withheld(true, 0, 2))).containsExactly("Links 3", "Trap 4");
        assertThat(titles(queries().withheld(false, 0, 1))).containsExactly("Hidden 2");
        assertThat(titles(queries().withheld(true, 3, 1))).containsExactly("Trap 4");
    }

    @Test
    void showsAnAuthorsOwn() {
        User mina = withholdFive();
        assertThat(titles(queries().withheldBy(mina.id(), 0, 9))).containsExactly("Hidden 2", "Trap 4", "Haste 6");
        assertThat(titles(queries().withheldBy(mina.id(), 2, 9))).containsExactly("Trap 4", "Haste 6");
        assertThat(titles(queries().withheldBy(mina.id(), 3, 1))).containsExactly("Trap 4");
        assertThat(titles(queries().withheldBy(mina.id(), 0, 2))).containsExactly("Hidden 2", "Trap 4");
        assertThat(queries().withheldBy(mina.id(), 0, 1))
                .containsExactly(queries().withheldById(2).orElseThrow());
        for (long nobody : new long[] {0, -1, 99, Long.MAX_VALUE}) {
            assertThat(queries().withheldBy(nobody, 0, 9)).isEmpty();
        }
    }

    @Test
    void givesAllHoweverManyThereAre() {
        User mina = register("mina");
        write(() -> store().posts()
                .addAll(IntStream.range(0, 250)
                        .mapToObj(i -> draft(mina, "Post " + i, NOW))
                        .toList())
                .forEach(post -> {
                    store().posts().remove(post);
                    store().withheldPosts()
                            .add(new WithheldPost(post, post.id() % 2 == 0 ? Cause.HIDDEN : Cause.LINKS, NOW));
                }));
        assertThat(queries().withheld(true, 0, 1000)).hasSize(125);
        assertThat(queries().withheld(false, 0, 1000)).hasSize(125);
        assertThat(queries().withheldBy(mina.id(), 0, 1000))
                .extracting(PostView::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 250).mapToObj(Long::valueOf).toList());
    }

    @Test
    void findsOnlyWhatIsWithheld() {
        withholdFive();
        assertThat(queries().withheldById(4).orElseThrow().title()).isEqualTo("Trap 4");
        for (long nothing : new long[] {1, 0, -1, 99, Long.MAX_VALUE}) {
            assertThat(queries().withheldById(nothing)).isEmpty();
        }
    }

    @Test
    void showsAuthorsAsTheyAreNow() {
        SecretHash key = SecretHash.of("a guest's");
        User mina = register("mina");
        withhold(publish(mina, "Member's"), Cause.HIDDEN);
        withhold(write(() -> store().posts().add(guestDraft(mina, key, "Guest's", NOW))), Cause.HIDDEN);
        write(() -> store().users().update(mina.withUsername(new Username("미나")).withRole(Role.MODERATOR)));
        List<PostView> posts = queries().withheld(false, 0, 9);
        assertThat(posts).extracting(PostView::author).containsOnly("미나");
        assertThat(posts).extracting(PostView::authorRole).containsExactly(Role.MODERATOR, Role.GUEST);
        assertThat(posts)
                .extracting(PostView::guestTag)
                .containsExactly(null, key.value().substring(0, 8));
        assertThat(queries().withheldBy(mina.id(), 0, 9)).isEqualTo(posts);
        assertThat(posts)
                .allSatisfy(
                        post -> assertThat(queries().withheldById(post.id())).contains(post));
    }

    @Test
    void showsWhatWasDoneSince() {
        User mina = register("mina");
        assertEmpty(mina);
        WithheldPost withheld = withhold(publish(mina, "Post"), Cause.HIDDEN);
        assertThat(queries().withheld(false, 0, 9)).hasSize(1);
        assertThat(queries().withheldBy(mina.id(), 0, 9)).hasSize(1);
        assertThat(queries().withheldById(1)).isPresent();
        write(() -> store().withheldPosts().remove(withheld));
        assertEmpty(mina);
    }

    private void assertEmpty(User author) {
        assertThat(queries().withheld(false, 0, 9)).isEmpty();
        assertThat(queries().withheld(true, 0, 9)).isEmpty();
        assertThat(queries().withheldBy(author.id(), 0, 9)).isEmpty();
        assertThat(queries().withheldById(1)).isEmpty();
    }

    @Test
    void isReadAsTheTransactionLeftIt() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        write(() -> {
            store().posts().remove(post);
            store().withheldPosts().add(new WithheldPost(post, Cause.HIDDEN, NOW));
            assertThat(store().withheldPosts().byId(post.id())).isPresent();
            assertThat(queries().withheld(false, 0, 9)).hasSize(1);
            assertThat(queries().withheldBy(mina.id(), 0, 9)).hasSize(1);
            assertThat(queries().withheldById(post.id())).isPresent();
            assertThat(elsewhere(() -> queries().withheldById(post.id())).join())
                    .isEmpty();
        });
        assertThat(elsewhere(() -> queries().withheldById(post.id())).join()).isPresent();
    }
}
