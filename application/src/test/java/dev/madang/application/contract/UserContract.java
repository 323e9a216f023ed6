package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.store.Store;
import dev.madang.application.user.UserView;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

abstract class UserContract extends Contract {

    UserContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void findsAUserByIdAndByName() {
        register("other");
        User mina = register("mina");

        assertThat(write(() -> store().users().byId(mina.id()))).contains(mina);
        assertThat(write(() -> store().users().byUsername(new Username("mina"))))
                .contains(mina);
        UserView view = new UserView(mina.id(), "mina", "mina@example.com", NOW, 0);
        assertThat(store().userQueries().byId(mina.id())).contains(view);
        assertThat(store().userQueries().byUsername("mina")).contains(view);
    }

    @Test
    void findsNobodyWhereThereIsNobody() {
        register("mina");

        assertThat(write(() -> store().users().byId(2))).isEmpty();
        assertThat(write(() -> store().users().byUsername(new Username("nami"))))
                .isEmpty();
        assertThat(store().userQueries().byId(0)).isEmpty();
        assertThat(store().userQueries().byId(-1)).isEmpty();
        assertThat(store().userQueries().byId(Long.MAX_VALUE)).isEmpty();
        assertThat(store().userQueries().byUsername("nami")).isEmpty();
        assertThat(store().userQueries().byUsername("")).isEmpty();
    }

    @Test
    void isEmptyUntilTheFirstUser() {
        assertThat(write(() -> store().users().isEmpty())).isTrue();
        User mina = register("mina");
        User nami = register("nami");
        assertThat(write(() -> store().users().isEmpty())).isFalse();
        write(() -> store().users().remove(mina));
        assertThat(write(() -> store().users().isEmpty())).isFalse();
        write(() -> store().users().remove(nami));
        assertThat(write(() -> store().users().isEmpty())).isTrue();
    }

    @Test
    void givesIdsFromOneInOrderAndNoneTwice() {
        User one = register("one");
        assertThat(one.id()).isEqualTo(1);
        User two = register("two");
        assertThat(two.id()).isEqualTo(2);
        write(() -> store().users().remove(two));
        User three = register("three");
        assertThat(three.id()).isEqualTo(3);
        write(() -> {
            store().users().remove(one);
            store().users().remove(three);
        });
        assertThat(register("four").id()).isEqualTo(4);
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        User mina =
                write(() -> store().users().add(new Username("mina"), new Email("m@example.com"), NOW.plusNanos(999)));

        assertThat(mina.createdAt()).isEqualTo(NOW);
        assertThat(store().userQueries().byId(mina.id()).orElseThrow().createdAt())
                .isEqualTo(NOW);
    }

    @Test
    void updatesNameAndEmailAndNothingElse() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        assertThat(store().postQueries().byId(post.id()).orElseThrow().author().name())
                .isEqualTo("mina");
        assertThat(store().userQueries().byId(mina.id()).orElseThrow().username())
                .isEqualTo("mina");
        User nami = register("nami");
        User changed = mina.withUsername(new Username("미나")).withEmail(new Email("new@example.com"));

        write(() ->
                store().users().update(new User(mina.id(), changed.username(), changed.email(), NOW.plusSeconds(9))));

        assertThat(write(() -> store().users().byId(mina.id()))).contains(changed);
        assertThat(write(() -> store().users().byId(nami.id()))).contains(nami);
        assertThat(write(() -> store().users().byUsername(mina.username()))).isEmpty();
        assertThat(store().userQueries().byUsername("mina")).isEmpty();
        assertThat(store().postQueries().byId(post.id()).orElseThrow().author().name())
                .isEqualTo("미나");
        assertThat(titles(PostFilter.byAuthor("미나"))).containsExactly("Post");
        assertThat(titles(PostFilter.byAuthor("mina"))).isEmpty();
        assertThat(store().stats().userPostCounts()).containsOnly(Map.entry("미나", 1L));
        assertThat(store().userQueries().byId(mina.id()))
                .contains(new UserView(mina.id(), "미나", "new@example.com", NOW, 1));
    }

    @Test
    void updatesAUserToItsOwnNameAndEmail() {
        User mina = register("mina");
        write(() -> store().users().update(mina));
        assertThat(write(() -> store().users().byId(mina.id()))).contains(mina);
    }

    @Test
    void removesAUserWithItsPosts() {
        User mina = register("mina");
        User nami = register("nami");
        Post gone = publish(mina, "Gone", "shared", "own");
        publish(mina, "Gone too", "shared");
        Post kept = publish(nami, "Kept", "shared");

        write(() -> store().users().remove(mina));

        assertThat(write(() -> store().users().byId(mina.id()))).isEmpty();
        assertThat(write(() -> store().posts().byId(gone.id()))).isEmpty();
        assertThat(store().postQueries().byId(kept.id())).isPresent();
        assertThat(postsWith("shared")).isEqualTo(1);
        assertThat(postsWith("own")).isZero();
        assertThat(store().stats().userPostCounts()).containsOnlyKeys("nami");
    }

    @Test
    void doesNothingToAUserWhoIsGone() {
        User mina = register("mina");
        write(() -> store().users().remove(mina));
        write(() -> {
            store().users().remove(mina);
            store().users().update(mina);
        });
        assertThat(write(() -> store().users().isEmpty())).isTrue();
    }

    @Test
    void listsUsersByIdFromACursorOn() {
        User z = register("z");
        User b = register("b");
        User c = register("c");
        User d = register("d");
        register("a");
        assertThat(names(0, 9)).containsExactly("z", "b", "c", "d", "a");
        write(() -> store().users().remove(c));
        publish(b, "Post");
        publish(b, "Post");
        publish(d, "Post");
        write(() -> store().users().update(z.withEmail(new Email("new@example.com"))));

        assertThat(names(0, 2)).containsExactly("z", "b");
        assertThat(names(0, 9)).containsExactly("z", "b", "d", "a");
        assertThat(names(b.id(), 2)).containsExactly("d", "a");
        assertThat(names(c.id(), 1)).containsExactly("d");
        assertThat(store().userQueries().page(0, 9))
                .extracting(UserView::postCount)
                .containsExactly(0L, 2L, 1L, 0L);
        assertThat(names(d.id() + 1, 2)).isEmpty();
        assertThat(names(Long.MAX_VALUE, 2)).isEmpty();
        assertThat(store().userQueries().byUsername("b"))
                .isEqualTo(store().userQueries().byId(b.id()));
    }

    private List<String> names(long after, int limit) {
        return store().userQueries().page(after, limit).stream()
                .map(UserView::username)
                .toList();
    }

    @Test
    void removesByIdAlone() {
        User mina = register("mina");
        write(() -> store().users().update(mina.withUsername(new Username("old"))));
        User heir = register("mina", "heir@example.com");
        write(() -> store().users().remove(mina));
        assertThat(names(0, 9)).containsExactly("mina");
        write(() -> store().users().remove(mina));
        assertThat(write(() -> store().users().byId(heir.id()))).contains(heir);
    }

    @Test
    void doesNothingToAUserWhoIsGoneEvenWhereAnotherHasItsName() {
        User gone = register("mina");
        write(() -> store().users().remove(gone));
        User other = register("mina");
        write(() -> store().users().update(gone));
        assertThat(store().userQueries().page(0, 10)).extracting(UserView::id).containsExactly(other.id());
    }
}
