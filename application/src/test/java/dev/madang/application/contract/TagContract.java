package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.tag.TagView;
import dev.madang.domain.post.Post;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

abstract class TagContract extends Contract {

    TagContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void findsATagByIdAndByName() {
        tag("other");
        Tag walks = tag("산책");

        assertThat(write(() -> store().tags().byId(walks.id()))).contains(walks);
        assertThat(store().tagQueries().byId(walks.id())).contains(new TagView(walks.id(), "산책", 0));
        assertThat(store().tagQueries().byName("산책")).contains(new TagView(walks.id(), "산책", 0));
        assertThat(write(() -> store().tags().byId(9))).isEmpty();
        assertThat(store().tagQueries().byId(9)).isEmpty();
        assertThat(store().tagQueries().byName("없음")).isEmpty();
    }

    @Test
    void givesIdsFromOneInOrderAndNoneTwice() {
        assertThat(tag("one").id()).isEqualTo(1);
        Tag two = tag("two");
        assertThat(two.id()).isEqualTo(2);
        write(() -> store().tags().remove(two));
        assertThat(tag("three").id()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"java, Java", "cafe, café", "c, c#"})
    void tellsNamesApartToTheCodePoint(String one, String other) {
        tag(one);
        assertThat(store().tagQueries().byName(other)).isEmpty();
        tag(other);
        publish(register("mina"), "Both", one, other);
        assertThat(postsWith(one)).isEqualTo(1);
        assertThat(store().tagQueries().page(0, 10)).hasSize(2);
    }

    @Test
    void refusesANameThatIsTaken() {
        Tag java = tag("Java");
        Tag web = tag("Web");
        assertTaken("name", () -> tag("Java"));
        assertTaken("name", () -> write(() -> store().tags().update(web.withName(java.name()))));
        assertThat(store().tagQueries().page(0, 10)).extracting(TagView::name).containsExactly("Java", "Web");
    }

    @Test
    void goesOnInTheTransactionThatWasRefusedATakenName() {
        Tag java = tag("Java");
        Tag c = tag("C");
        write(() -> {
            assertTaken("name", () -> store().tags().add(java.name()));
            assertTaken("name", () -> store().tags().update(c.withName(java.name())));
            store().tags().add(new TagName("Web"));
        });
        assertThat(store().tagQueries().byName("Web")).isPresent();
    }

    @Test
    void renamesATagOnItsPostsToo() {
        Post post = publish(register("mina"), "Post", "old", "other");
        Tag old = write(() -> store().tags()
                        .byId(store().tagQueries().byName("old").orElseThrow().id()))
                .orElseThrow();

        write(() -> store().tags().update(old.withName(new TagName("new"))));

        assertThat(store().postQueries().byId(post.id()).orElseThrow().tags()).containsExactly("new", "other");
        assertThat(postsWith("new")).isEqualTo(1);
        assertThat(store().tagQueries().byName("old")).isEmpty();
        write(() -> store().tags().update(old.withName(new TagName("new"))));
    }

    @Test
    void removesATagFromItsPosts() {
        User mina = register("mina");
        Post post = publish(mina, "Post", "gone", "kept");
        Tag gone = write(() -> store().tags()
                        .byId(store().tagQueries().byName("gone").orElseThrow().id()))
                .orElseThrow();

        write(() -> store().tags().remove(gone));

        assertThat(store().postQueries().byId(post.id()).orElseThrow().tags()).containsExactly("kept");
        assertThat(store().tagQueries().byName("gone")).isEmpty();
        assertThat(store().stats().mostUsedTags(5)).containsOnlyKeys("kept");
        assertThat(postsBy(mina)).isEqualTo(1);
    }

    @Test
    void doesNothingToATagThatIsGone() {
        Tag java = tag("Java");
        write(() -> store().tags().remove(java));
        write(() -> {
            store().tags().remove(java);
            store().tags().update(java);
        });
        assertThat(store().tagQueries().page(0, 10)).isEmpty();
    }

    @Test
    void listsTagsByIdFromACursorOn() {
        tag("b");
        Tag a = tag("a");
        tag("c");

        assertThat(store().tagQueries().page(0, 2)).extracting(TagView::name).containsExactly("b", "a");
        assertThat(store().tagQueries().page(a.id(), 2))
                .extracting(TagView::name)
                .containsExactly("c");
        assertThat(store().tagQueries().page(3, 2)).isEmpty();
    }

    @Test
    void doesNothingToATagThatIsGoneEvenWhereAnotherHasItsName() {
        Tag gone = tag("Java");
        write(() -> store().tags().remove(gone));
        Tag other = tag("Java");
        write(() -> store().tags().update(gone));
        assertThat(store().tagQueries().page(0, 10)).extracting(TagView::id).containsExactly(other.id());
    }
}
