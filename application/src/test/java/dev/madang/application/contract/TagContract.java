package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagView;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

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
        for (long nothing : new long[] {9, 0, -1, Long.MAX_VALUE}) {
            assertThat(write(() -> store().tags().byId(nothing))).isEmpty();
            assertThat(store().tagQueries().byId(nothing)).isEmpty();
        }
        assertThat(store().tagQueries().byName("없음")).isEmpty();
    }

    @Test
    void givesIdsFromOneInOrderAndNoneTwice() {
        Tag one = tag("one");
        assertThat(one.id()).isEqualTo(1);
        Tag two = tag("two");
        assertThat(two.id()).isEqualTo(2);
        write(() -> store().tags().remove(two));
        Tag three = tag("three");
        assertThat(three.id()).isEqualTo(3);
        write(() -> {
            store().tags().remove(one);
            store().tags().remove(three);
        });
        publish(register("mina"), "Post", "four");
        assertThat(tagNamed("four").id()).isEqualTo(4);
    }

    @Test
    void refusesANameThatIsTaken() {
        Tag java = tag("Java");
        Tag web = tag("Web");
        publish(register("mina"), "Post", "Java");
        assertTaken("name", () -> tag("Java"));
        assertTaken("name", () -> write(() -> store().tags().update(web.withName(java.name()))));
        assertThat(store().tagQueries().page(0, 10)).extracting(TagView::name).containsExactly("Java", "Web");
    }

    @Test
    void goesOnInTheTransactionThatWasRefusedATakenName() {
        Tag java = tag("Java");
        Tag c = tag("C");
        write(() -> {
            store().tags().add(new TagName("Flask"));
            assertTaken("name", () -> store().tags().add(java.name()));
            assertTaken("name", () -> store().tags().update(c.withName(java.name())));
            store().tags().add(new TagName("Web"));
        });
        assertThat(names(0, 9)).containsExactly("Java", "C", "Flask", "Web");
    }

    @Test
    void renamesATagOnItsPostsToo() {
        User mina = register("mina");
        Post post = publish(mina, "Post", "old", "other");
        Tag old = tagNamed("old");
        assertThat(titles(PostFilter.byTag("old"))).containsExactly("Post");
        assertThat(store().tagQueries().byId(old.id())).contains(new TagView(old.id(), "old", 1));

        write(() -> store().tags().update(old.withName(new TagName("new"))));

        assertThat(tagsOf(post)).containsExactly("new", "other");
        assertThat(titles(PostFilter.byTag("new"))).containsExactly("Post");
        assertThat(titles(PostFilter.byTag("old"))).isEmpty();
        assertThat(store().tagQueries().byName("new")).contains(new TagView(old.id(), "new", 1));
        assertThat(store().tagQueries().byId(old.id())).contains(new TagView(old.id(), "new", 1));
        assertThat(store().tagQueries().byName("old")).isEmpty();
        assertThat(store().stats().mostUsedTags(5)).containsOnlyKeys("new", "other");
        write(() -> store().tags().update(old.withName(new TagName("new"))));

        publish(mina, "Another", "old");
        assertThat(tagNamed("old").id()).isGreaterThan(old.id());
        assertThat(titles(PostFilter.byTag("new"))).containsExactly("Post");
    }

    @Test
    void removesATagFromItsPosts() {
        User mina = register("mina");
        Post post = publish(mina, "Post", "a", "gone", "kept", "b");
        publish(mina, "Another", "gone");
        tag("unused");
        Tag gone = tagNamed("gone");

        write(() -> store().tags().remove(gone));

        assertThat(tagsOf(post)).containsExactly("a", "kept", "b");
        assertThat(titles(PostFilter.byTag("gone"))).isEmpty();
        assertThat(titles(PostFilter.ALL)).containsExactly("Another", "Post");
        assertThat(store().tagQueries().byName("gone")).isEmpty();
        assertThat(names(0, 9)).containsExactly("a", "kept", "b", "unused");
        assertThat(store().stats().mostUsedTags(5)).containsOnlyKeys("kept", "a", "b");
        assertThat(postsBy(mina)).isEqualTo(2);

        publish(mina, "Third", "gone");
        assertThat(postsWith("gone")).isEqualTo(1);
        assertThat(tagNamed("gone").id()).isGreaterThan(gone.id());
    }

    /** The same to readers and to writers. */
    private List<String> tagsOf(Post post) {
        List<String> tags = store().postQueries().byId(post.id()).orElseThrow().tags();
        assertThat(write(() -> store().posts().byId(post.id())).orElseThrow().tags())
                .isEqualTo(TagNames.of(tags));
        return tags;
    }

    @Test
    void removesByIdAlone() {
        Tag old = tag("old");
        write(() -> store().tags().update(old.withName(new TagName("new"))));
        Tag heir = tag("old");
        write(() -> store().tags().remove(old));
        write(() -> store().tags().remove(old));
        assertThat(store().tagQueries().page(0, 9)).containsExactly(new TagView(heir.id(), "old", 0));
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
        Tag b = tag("b");
        Tag a = tag("a");
        Tag gone = tag("gone");
        Tag d = tag("d");
        tag("c");
        assertThat(names(0, 9)).containsExactly("b", "a", "gone", "d", "c");
        write(() -> store().tags().remove(gone));
        User mina = register("mina");
        publish(mina, "Post", "a");
        publish(mina, "Post", "d", "a");
        write(() -> store().tags().update(b.withName(new TagName("e"))));

        assertThat(names(0, 2)).containsExactly("e", "a");
        assertThat(names(0, 9)).containsExactly("e", "a", "d", "c");
        assertThat(names(a.id(), 2)).containsExactly("d", "c");
        assertThat(names(gone.id(), 1)).containsExactly("d");
        assertThat(store().tagQueries().page(0, 9))
                .extracting(TagView::postCount)
                .containsExactly(0L, 2L, 1L, 0L);
        assertThat(names(d.id() + 1, 2)).isEmpty();
        assertThat(names(Long.MAX_VALUE, 2)).isEmpty();
        assertThat(store().tagQueries().byName("a"))
                .isEqualTo(store().tagQueries().byId(a.id()))
                .isPresent();
    }

    private List<String> names(long after, int limit) {
        return store().tagQueries().page(after, limit).stream()
                .map(TagView::name)
                .toList();
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
