package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class PostListContract extends Contract {

    PostListContract(Supplier<Store> current) {
        super(current);
    }

    private static PostCursor cursor(Post post) {
        return new PostCursor(post.datePosted(), post.id());
    }

    @Test
    void isEmptyOnAnEmptyBoard() {
        assertThat(titles(PostFilter.ALL)).isEmpty();
        assertThat(titles(new PostFilter("nobody", "nothing"))).isEmpty();
    }

    @Test
    void goesByDateAndThenById() {
        User mina = register("mina");
        publish(mina, "late", NOW.plusSeconds(9));
        publish(mina, "early", NOW.minusSeconds(9));
        publish(mina, "same 1", NOW);
        publish(mina, "same 2", NOW);
        publish(mina, "a microsecond later", NOW.plusNanos(1000));

        assertThat(titles(PostFilter.ALL)).containsExactly("late", "a microsecond later", "same 2", "same 1", "early");
    }

    @Test
    void holdsNoMoreThanItsLimit() {
        User mina = register("mina");
        IntStream.range(0, 5).forEach(i -> publish(mina, "Post " + i));
        assertThat(store().postQueries().before(PostFilter.ALL, null, 3)).hasSize(3);
        assertThat(store().postQueries().after(PostFilter.ALL, new PostCursor(NOW, 1), 3))
                .hasSize(3);
    }

    @Test
    void holdsAllThatItsLimitAllows() {
        User mina = register("mina");
        write(() -> store().posts()
                .addAll(IntStream.range(0, 150)
                        .mapToObj(i -> draft(mina, "Post " + i, NOW, "a", "b"))
                        .toList()));
        for (PostFilter filter : List.of(PostFilter.ALL, PostFilter.byAuthor("mina"), PostFilter.byTag("b"))) {
            assertThat(store().postQueries().before(filter, null, 1000)).hasSize(150);
            assertThat(store().postQueries().after(filter, new PostCursor(NOW, 0), 1000))
                    .hasSize(150);
        }
    }

    /** Every way to ask for a list, held against a list made by hand. */
    @Test
    void holdsWhatIsAskedForInEveryWay() {
        List<PostView> board = board();
        List<PostCursor> cursors =
                new ArrayList<>(board.stream().map(PostView::cursor).toList());
        cursors.add(new PostCursor(NOW.plusSeconds(1), 0));
        cursors.add(new PostCursor(NOW.plusSeconds(1), Long.MAX_VALUE));

        for (String author : new String[] {"", "mina", "nobody"}) {
            for (String tag : new String[] {"", "a", "b", "nothing"}) {
                for (PostFilter filter : spans(new PostFilter(author, tag))) {
                    List<PostView> hits = board.stream().filter(filter::matches).toList();
                    assertThat(store().postQueries().before(filter, null, 99)).isEqualTo(reversed(hits));
                    assertThat(store().postQueries().count(filter)).isEqualTo(hits.size());
                    cursors.forEach(cursor -> assertGoesOn(filter, cursor, hits));
                }
            }
        }
    }

    private static List<PostFilter> spans(PostFilter filter) {
        return List.of(
                filter,
                filter.within(NOW.plusNanos(2_000), null),
                filter.within(null, NOW.plusNanos(2_000)),
                filter.within(NOW, NOW.plusSeconds(1)),
                filter.within(NOW, NOW));
    }

    /** From old to new. */
    private List<PostView> board() {
        User mina = register("mina");
        User nami = register("nami");
        String[][] tags = {{}, {"b", "a"}, {"a"}, {"c", "b"}};
        return IntStream.range(0, 16)
                .mapToObj(i -> publish(
                        i % 5 < 3 ? mina : nami,
                        "Post " + i,
                        NOW.plusSeconds(i % 3).minusMillis(i % 4).plusNanos(i % 5 * 1000L),
                        tags[i % 4]))
                .map(post -> store().postQueries().byId(post.id()).orElseThrow())
                .sorted(Comparator.comparing(PostView::datePosted).thenComparing(PostView::id))
                .toList();
    }

    private void assertGoesOn(PostFilter filter, PostCursor cursor, List<PostView> hits) {
        List<PostView> older =
                hits.stream().filter(post -> compare(post, cursor) < 0).toList();
        List<PostView> newer =
                hits.stream().filter(post -> compare(post, cursor) > 0).toList();
        for (int limit : new int[] {2, 99}) {
            assertThat(store().postQueries().before(filter, cursor, limit)).isEqualTo(first(limit, reversed(older)));
            assertThat(store().postQueries().after(filter, cursor, limit)).isEqualTo(first(limit, newer));
        }
    }

    private static int compare(PostView post, PostCursor cursor) {
        int byDate = post.datePosted().compareTo(cursor.datePosted());
        return byDate == 0 ? Long.compare(post.id(), cursor.id()) : byDate;
    }

    private static List<PostView> first(int limit, List<PostView> posts) {
        return posts.subList(0, Math.min(limit, posts.size()));
    }

    @Test
    void goesOnFromACursorAmongPostsOfTheSameTime() {
        User mina = register("mina");
        publish(mina, "1", "t");
        Post middle = publish(mina, "2", "t");
        publish(mina, "3", "t");
        for (PostFilter filter : List.of(PostFilter.ALL, PostFilter.byAuthor("mina"), PostFilter.byTag("t"))) {
            assertThat(store().postQueries().before(filter, cursor(middle), 9))
                    .extracting(PostView::title)
                    .containsExactly("1");
            assertThat(store().postQueries().after(filter, cursor(middle), 9))
                    .extracting(PostView::title)
                    .containsExactly("3");
        }
    }

    @Test
    void goesOnFromACursorWhosePostIsGone() {
        User mina = register("mina");
        publish(mina, "1");
        Post gone = publish(mina, "2");
        publish(mina, "3");
        publish(mina, "4");
        write(() -> store().posts().remove(gone));

        assertThat(store().postQueries().before(PostFilter.ALL, cursor(gone), 9))
                .extracting(PostView::title)
                .containsExactly("1");
        assertThat(store().postQueries().after(PostFilter.ALL, cursor(gone), 9))
                .extracting(PostView::title)
                .containsExactly("3", "4");
    }

    @Test
    void filtersByAuthor() {
        publish(register("zig"), "small");
        publish(register("Zig"), "large");
        publish(register("김민지"), "한글");

        assertThat(titles(PostFilter.byAuthor("zig"))).containsExactly("small");
        assertThat(titles(PostFilter.byAuthor(Normalizer.normalize("김민지", Normalizer.Form.NFD))))
                .containsExactly("한글");
        assertThat(titles(PostFilter.byAuthor("nobody"))).isEmpty();
        assertThat(titles(PostFilter.byAuthor("zi"))).isEmpty();
    }

    @Test
    void filtersByTag() {
        User mina = register("mina");
        publish(mina, "1", "Java", "산책");
        publish(mina, "2", "java");
        publish(mina, "3");

        assertThat(titles(PostFilter.byTag("Java"))).containsExactly("1");
        assertThat(titles(PostFilter.byTag(Normalizer.normalize("산책", Normalizer.Form.NFD))))
                .containsExactly("1");
        assertThat(titles(PostFilter.byTag("Jav"))).isEmpty();
        tag("unused");
        assertThat(titles(PostFilter.byTag("unused"))).isEmpty();
    }

    @Test
    void showsAllTagsOfAPostThatWasFoundByOne() {
        publish(register("mina"), "1", "b", "a", "c");
        assertThat(store().postQueries()
                        .before(PostFilter.byTag("a"), null, 1)
                        .get(0)
                        .tags())
                .containsExactly("b", "a", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "!", "*", "[", "100%_\\'\"", "' OR 1=1 --"})
    void takesEveryCharacterLiterally(String text) {
        User odd = register("odd" + text, "odd@example.com");
        publish(odd, "odd title " + text, "odd" + text);
        publish(register("plain"), "plain", "plain");

        assertThat(titles(PostFilter.byAuthor("odd" + text))).hasSize(1);
        assertThat(titles(PostFilter.byTag("odd" + text))).hasSize(1);
        assertThat(titles(PostFilter.byAuthor(text))).isEmpty();
        assertThat(titles(PostFilter.byTag(text))).isEmpty();
    }

    @Test
    void meetsAllConditionsAtOnce() {
        User mina = register("mina");
        User nami = register("nami");
        publish(mina, "wanted", "tag");
        publish(mina, "other");
        publish(nami, "by another", "tag");
        Post newer = publish(mina, "wanted later", NOW.plusSeconds(1), "tag");

        PostFilter both = new PostFilter("mina", "tag");
        assertThat(titles(both)).containsExactly("wanted later", "wanted");
        assertThat(store().postQueries().before(both, cursor(newer), 9))
                .extracting(PostView::title)
                .containsExactly("wanted");
        assertThat(store().postQueries().after(both, new PostCursor(NOW, 1), 9))
                .extracting(PostView::title)
                .containsExactly("wanted later");
    }

    @Test
    void isWalkedOncePageByPageThereAndBack() {
        User mina = register("mina");
        write(() -> store().posts()
                .addAll(IntStream.range(0, 23)
                        .mapToObj(i -> draft(mina, "Post " + i, NOW.plusSeconds(i / 5), "t"))
                        .toList()));
        for (PostFilter filter : List.of(PostFilter.ALL, PostFilter.byAuthor("mina"), PostFilter.byTag("t"))) {
            var pages =
                    walk(filter, PostSeek.START, page -> page.next() == null ? null : new PostSeek(page.next(), null));
            assertThat(ids(pages)).hasSize(23).doesNotHaveDuplicates();
            assertThat(pages.get(0).previous()).isNull();

            PostSeek last = new PostSeek(null, pages.get(pages.size() - 1).previous());
            var back = walk(filter, last, page -> page.previous() == null ? null : new PostSeek(null, page.previous()));
            assertThat(ids(back)).hasSize(20).doesNotHaveDuplicates();
            assertThat(back.get(back.size() - 1)).isEqualTo(pages.get(0));
        }
    }

    private List<Page<PostView, PostCursor>> walk(
            PostFilter filter, PostSeek start, Function<Page<PostView, PostCursor>, @Nullable PostSeek> onwards) {
        List<Page<PostView, PostCursor>> pages = new ArrayList<>();
        for (PostSeek seek = start; seek != null; seek = onwards.apply(pages.get(pages.size() - 1))) {
            pages.add(new BrowsePosts(store().postQueries()).run(filter, seek, new Limit(4)));
            assertThat(pages).hasSizeLessThan(20);
        }
        return pages;
    }

    private static List<Long> ids(List<Page<PostView, PostCursor>> pages) {
        return pages.stream()
                .flatMap(page -> page.items().stream())
                .map(PostView::id)
                .toList();
    }

    /** What no text can hold is found nowhere, and no driver may make a question mark of it. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "title\0", "\uD83D", "\uDE00", "\uD800"})
    void findsNothingByWhatCannotBeStored(String text) {
        publish(register("?", "mina@example.com"), "title? \uD83D\uDE00", "?");
        assertThat(titles(PostFilter.byAuthor(text))).isEmpty();
        assertThat(titles(PostFilter.byTag(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {50_001, 65_537, 200_000})
    void takesALongText(int length) {
        publish(register("mina"), "Post", "tag");
        assertThat(titles(PostFilter.byAuthor("x".repeat(length)))).isEmpty();
        assertThat(titles(PostFilter.byTag("x".repeat(length)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zzzzzzzzzzzz_zzzzzzzzzzzz, 1, 0", "-zzzzzzzzzzzz_zzzzzzzzzzzz, 0, 1", "-1_0, 0, 1"})
    void takesACursorFarFromAnyPost(String cursor, int before, int after) {
        publish(register("mina"), "Post", "tag");
        PostCursor far = PostCursor.parse("before", cursor);
        for (PostFilter filter : List.of(PostFilter.ALL, PostFilter.byTag("tag"))) {
            assertThat(store().postQueries().before(filter, far, 9)).hasSize(before);
            assertThat(store().postQueries().after(filter, far, 9)).hasSize(after);
        }
    }
}
