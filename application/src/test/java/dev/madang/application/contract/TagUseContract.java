package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.application.tag.TagCursor;
import dev.madang.application.tag.TagView;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of the most used tags. */
abstract class TagUseContract extends Contract {

    TagUseContract(Supplier<Store> current) {
        super(current);
    }

    private List<String> names(@Nullable TagCursor after, int limit) {
        return store().tagQueries().byUse(after, limit).stream()
                .map(TagView::name)
                .toList();
    }

    @Test
    void hasTheMostUsedFirstAndTiesByCodePoint() {
        User mina = register("mina");
        tag("unused");
        publish(mina, "1", "b", "top", "가", "B");
        publish(mina, "2", "top", "😀", "a");
        publish(mina, "3", "top", "b", "ﬀ");
        List<TagView> all = store().tagQueries().byUse(null, 9);

        assertThat(all).extracting(TagView::name).containsExactly("top", "b", "B", "a", "가", "ﬀ", "😀");
        assertThat(all).extracting(TagView::postCount).containsExactly(3L, 2L, 1L, 1L, 1L, 1L, 1L);
        assertThat(all)
                .allSatisfy(
                        tag -> assertThat(store().tagQueries().byId(tag.id())).contains(tag));
        assertThat(names(null, 1)).containsExactly("top");
        assertThat(names(null, 3)).containsExactly("top", "b", "B");
    }

    @Test
    void goesOnBehindACursorWhetherOrNotItsTagIsThere() {
        User mina = register("mina");
        tag("unused");
        publish(mina, "1", "a", "b", "c", "d", "é");
        publish(mina, "2", "c", "d");
        publish(mina, "3", "d");

        assertThat(names(new TagCursor(3, "d"), 9)).containsExactly("c", "a", "b", "é");
        assertThat(names(new TagCursor(3, "d"), 2)).containsExactly("c", "a");
        assertThat(names(new TagCursor(3, "c"), 2)).containsExactly("d", "c");
        assertThat(names(new TagCursor(2, "c"), 1)).containsExactly("a");
        assertThat(names(new TagCursor(1, "a"), 9)).containsExactly("b", "é");
        assertThat(names(new TagCursor(1, "aa"), 1)).containsExactly("b");
        assertThat(names(new TagCursor(1, "z"), 9)).containsExactly("é");
        assertThat(names(new TagCursor(1, "é"), 9)).isEmpty();
        assertThat(names(new TagCursor(0, ""), 9)).isEmpty();
        assertThat(names(new TagCursor(Long.MAX_VALUE, ""), 1)).containsExactly("d");
    }

    @Test
    void isWalkedThroughToItsEnd() {
        User mina = register("mina");
        List<String> expected =
                IntStream.range(100, 250).mapToObj(i -> "tag " + i).toList();
        expected.forEach(name -> publish(mina, name, name));
        List<TagView> read = store().tagQueries().byUse(null, 40);
        List<String> seen = new ArrayList<>();
        while (!read.isEmpty() && seen.size() < expected.size()) {
            read.forEach(tag -> seen.add(tag.name()));
            TagView last = read.get(read.size() - 1);
            read = store().tagQueries().byUse(new TagCursor(last.postCount(), last.name()), 40);
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void countsPublishedPostsOnly() {
        User mina = register("mina");
        publish(mina, "1", "a", "b");
        Post two = publish(mina, "2", "b", "c");
        assertThat(names(null, 9)).containsExactly("b", "a", "c");
        withVisibility(two, Visibility.HIDDEN);
        assertThat(names(null, 9)).containsExactly("a", "b");
        assertThat(names(new TagCursor(1, "a"), 9)).containsExactly("b");
        withVisibility(two, Visibility.PUBLISHED);
        Tag b = tagNamed("b");
        write(() -> store().tags().remove(b));
        assertThat(names(null, 9)).containsExactly("a", "c");
    }
}
