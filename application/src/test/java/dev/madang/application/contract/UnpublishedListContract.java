package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The posts that aren't published, as those who decide on them and their authors see them. */
abstract class UnpublishedListContract extends Contract {

    UnpublishedListContract(Supplier<Store> current) {
        super(current);
    }

    private ModerationQueries queries() {
        return store().moderationQueries();
    }

    /** Posts 2 to 6 aren't published, the last was the first to be so, and the older a post the higher its id; 1 is published. */
    private User unpublishFive() {
        User mina = register("mina");
        User nami = register("nami");
        publish(mina, "Published");
        List<Post> posts = List.of(
                publish(mina, "Hidden 2", NOW.minusSeconds(2), "b", "a"),
                publish(nami, "Links 3", NOW.minusSeconds(3)),
                publish(mina, "Trap 4", NOW.minusSeconds(4)),
                publish(nami, "Hidden 5", NOW.minusSeconds(5)),
                publish(mina, "Haste 6", NOW.minusSeconds(6)));
        List<Visibility> visibilities = List.of(
                Visibility.HIDDEN,
                Visibility.PENDING_LINKS,
                Visibility.PENDING_TRAP,
                Visibility.HIDDEN,
                Visibility.PENDING_HASTE);
        for (int i = posts.size() - 1; i >= 0; i--) {
            withVisibility(posts.get(i), visibilities.get(i));
        }
        return mina;
    }

    private static List<String> titles(List<PostView> posts) {
        return posts.stream().map(PostView::title).toList();
    }

    @Test
    void tellsWhatIsPendingFromWhatIsHidden() {
        unpublishFive();
        assertThat(titles(queries().unpublished(true, 0, 9))).containsExactly("Links 3", "Trap 4", "Haste 6");
        assertThat(titles(queries().unpublished(false, 0, 9))).containsExactly("Hidden 2", "Hidden 5");
        assertThat(queries().unpublished(true, 0, 9))
                .extracting(PostView::visibility)
                .containsExactly(Visibility.PENDING_LINKS, Visibility.PENDING_TRAP, Visibility.PENDING_HASTE);
        assertThat(queries().unpublished(false, 0, 1))
                .containsExactly(queries().postById(2).orElseThrow());
        assertThat(queries().unpublished(false, 0, 1).get(0).tags()).containsExactly("b", "a");
    }

    @Test
    void goesOnAfterAnId() {
        unpublishFive();
        assertThat(titles(queries().unpublished(true, 3, 9))).containsExactly("Trap 4", "Haste 6");
        assertThat(titles(queries().unpublished(true, 5, 9))).containsExactly("Haste 6");
        assertThat(titles(queries().unpublished(false, 2, 9))).containsExactly("Hidden 5");
        for (long end : new long[] {6, 7, Long.MAX_VALUE}) {
            assertThat(queries().unpublished(true, end, 9)).isEmpty();
            assertThat(queries().unpublished(false, end, 9)).isEmpty();
            assertThat(queries().unpublishedBy(1, end, 9)).isEmpty();
        }
    }

    @Test
    void givesNoMoreThanAskedFor() {
        unpublishFive();
        assertThat(titles(queries().unpublished(true, 0, 2))).containsExactly("Links 3", "Trap 4");
        assertThat(titles(queries().unpublished(false, 0, 1))).containsExactly("Hidden 2");
        assertThat(titles(queries().unpublished(true, 3, 1))).containsExactly("Trap 4");
    }

    @Test
    void showsAnAuthorsOwn() {
        User mina = unpublishFive();
        assertThat(titles(queries().unpublishedBy(mina.id(), 0, 9))).containsExactly("Hidden 2", "Trap 4", "Haste 6");
        assertThat(titles(queries().unpublishedBy(mina.id(), 2, 9))).containsExactly("Trap 4", "Haste 6");
        assertThat(titles(queries().unpublishedBy(mina.id(), 3, 1))).containsExactly("Trap 4");
        assertThat(titles(queries().unpublishedBy(mina.id(), 0, 2))).containsExactly("Hidden 2", "Trap 4");
        assertThat(queries().unpublishedBy(mina.id(), 0, 1))
                .containsExactly(queries().postById(2).orElseThrow());
        for (long nobody : new long[] {0, -1, 99, Long.MAX_VALUE}) {
            assertThat(queries().unpublishedBy(nobody, 0, 9)).isEmpty();
        }
    }

    @Test
    void givesAllHoweverManyThereAre() {
        User mina = register("mina");
        write(() -> store().posts()
                .addAll(IntStream.range(0, 250)
                        .mapToObj(i -> withVisibility(
                                draft(mina, "Post " + i, NOW),
                                i % 2 == 0 ? Visibility.HIDDEN : Visibility.PENDING_LINKS))
                        .toList()));
        assertThat(queries().unpublished(true, 0, 1000)).hasSize(125);
        assertThat(queries().unpublished(false, 0, 1000)).hasSize(125);
        assertThat(queries().unpublishedBy(mina.id(), 0, 1000))
                .extracting(PostView::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 250).mapToObj(Long::valueOf).toList());
    }

    @Test
    void findsAnyPostAlone() {
        unpublishFive();
        assertThat(queries().postById(1)).contains(store().postQueries().byId(1).orElseThrow());
        assertThat(queries().postById(4).orElseThrow().title()).isEqualTo("Trap 4");
        for (long nothing : new long[] {0, -1, 99, Long.MAX_VALUE}) {
            assertThat(queries().postById(nothing)).isEmpty();
        }
    }

    @Test
    void showsAuthorsAsTheyAreNow() {
        SecretHash key = SecretHash.of("a guest's");
        User mina = register("mina");
        withVisibility(publish(mina, "Member's"), Visibility.HIDDEN);
        write(() -> store().posts().add(withVisibility(guestDraft(mina, key, "Guest's", NOW), Visibility.HIDDEN)));
        write(() -> store().users().update(mina.withUsername(new Username("미나")).withRole(Role.MODERATOR)));
        List<PostView> posts = queries().unpublished(false, 0, 9);
        assertThat(posts).extracting(post -> post.author().name()).containsOnly("미나");
        assertThat(posts).extracting(post -> post.author().role()).containsExactly(Role.MODERATOR, Role.GUEST);
        assertThat(posts)
                .extracting(post -> post.author().guestTag())
                .containsExactly(null, key.value().substring(0, 8));
        assertThat(queries().unpublishedBy(mina.id(), 0, 9)).isEqualTo(posts);
        assertThat(posts)
                .allSatisfy(post -> assertThat(queries().postById(post.id())).contains(post));
    }

    @Test
    void showsWholePosts() {
        User mina = register("mina");
        for (Visibility visibility : Visibility.values()) {
            Post post = write(() -> store().posts()
                    .add(withVisibility(
                            guestDraft(mina, SecretHash.of("a guest's"), "Post", NOW, "나, 가", "b", "a"), visibility)));
            updated(post.withLocked(true).edited(NOW.plusSeconds(9)));
        }
        List<PostView> posts = write(() -> LongStream.rangeClosed(1, 5)
                .mapToObj(id -> PostView.of(store().posts().byId(id).orElseThrow(), mina))
                .toList());
        assertThat(posts).extracting(PostView::visibility).containsExactly(Visibility.values());
        assertThat(posts).allMatch(PostView::locked);
        assertThat(queries().unpublishedBy(mina.id(), 0, 9)).isEqualTo(posts.subList(1, 5));
        assertThat(queries().unpublished(true, 0, 9)).isEqualTo(posts.subList(1, 4));
        assertThat(queries().unpublished(false, 0, 9)).isEqualTo(posts.subList(4, 5));
        assertThat(posts)
                .allSatisfy(post -> assertThat(queries().postById(post.id())).contains(post));
    }

    @Test
    void showsWhatWasDoneSince() {
        User mina = register("mina");
        assertNoneListed(mina);
        Post hidden = withVisibility(publish(mina, "Post"), Visibility.HIDDEN);
        assertThat(queries().unpublished(false, 0, 9)).hasSize(1);
        assertThat(queries().unpublishedBy(mina.id(), 0, 9)).hasSize(1);
        assertThat(queries().postById(1)).isPresent();
        withVisibility(hidden, Visibility.PUBLISHED);
        assertNoneListed(mina);
        assertThat(queries().postById(1)).contains(PostView.of(hidden.withVisibility(Visibility.PUBLISHED), mina));
        withVisibility(hidden, Visibility.PENDING_TRAP);
        assertThat(queries().unpublished(true, 0, 9)).hasSize(1);
        assertThat(queries().unpublished(false, 0, 9)).isEmpty();
        write(() -> store().posts().remove(hidden));
        assertNoneListed(mina);
        assertThat(queries().postById(1)).isEmpty();
    }

    private void assertNoneListed(User author) {
        assertThat(queries().unpublished(false, 0, 9)).isEmpty();
        assertThat(queries().unpublished(true, 0, 9)).isEmpty();
        assertThat(queries().unpublishedBy(author.id(), 0, 9)).isEmpty();
    }

    @Test
    void isReadAsTheTransactionLeftIt() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        write(() -> {
            store().posts().update(post.withVisibility(Visibility.HIDDEN));
            assertThat(queries().unpublished(false, 0, 9)).hasSize(1);
            assertThat(queries().unpublishedBy(mina.id(), 0, 9)).hasSize(1);
            assertThat(queries().postById(post.id()).orElseThrow().visibility()).isEqualTo(Visibility.HIDDEN);
            assertThat(elsewhere(() -> queries().unpublished(false, 0, 9)).join())
                    .isEmpty();
            assertThat(elsewhere(() -> queries().postById(post.id())).join())
                    .map(PostView::visibility)
                    .contains(Visibility.PUBLISHED);
        });
        assertThat(elsewhere(() -> queries().unpublished(false, 0, 9)).join()).hasSize(1);
        assertThat(elsewhere(() -> queries().postById(post.id())).join())
                .map(PostView::visibility)
                .contains(Visibility.HIDDEN);
    }
}
