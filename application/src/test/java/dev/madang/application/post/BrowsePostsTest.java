package dev.madang.application.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.publishing.DeletePost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowsePostsTest {

    private final TestBoard board = new TestBoard();
    private final BrowsePosts browsePosts = new BrowsePosts(board.store().postQueries());

    @Test
    void findsAnEmptyPageOnAnEmptyBoard() {
        assertThat(browse(PostSeek.START, 3)).isEqualTo(new Page<PostView, PostCursor>(List.of(), null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void visitsEachPostOnceThereAndBack(int limit) {
        publishSeven(true);
        assertThatEachIsVisitedOnceThereAndBack(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void visitsEachPostOnceThereAndBackWhereTimesAreEqual(int limit) {
        publishSeven(false);
        assertThatEachIsVisitedOnceThereAndBack(limit);
    }

    @Test
    void leadsNowhereFromAPageThatHoldsAll() {
        publishSeven(true);
        assertThat(browse(PostSeek.START, 7)).returns(null, Page::previous).returns(null, Page::next);
    }

    @Test
    void leadsBackToNewerPostsFromAnyPageButTheFirst() {
        publishSeven(true);
        Page<PostView, PostCursor> second = browse(before(browse(PostSeek.START, 3)), 3);
        assertThat(second.previous()).isEqualTo(second.items().get(0).cursor());
        assertThat(second.next()).isEqualTo(second.items().get(2).cursor());
        assertThat(ids(browse(after(second), 3))).containsExactly(7L, 6L, 5L);
        assertThat(browse(after(second), 3).previous()).isNull();
    }

    @Test
    void endsBehindTheOldestPost() {
        publishSeven(true);
        PostSeek behind = new PostSeek(new PostCursor(Instant.EPOCH, 1), null);
        assertThat(browse(behind, 3)).isEqualTo(new Page<PostView, PostCursor>(List.of(), null, null));
    }

    @Test
    void findsNothingNewerThanTheNewestPost() {
        publishSeven(true);
        PostSeek newer = new PostSeek(null, board.everything().posts().get(0).cursor());
        assertThat(browse(newer, 3)).isEqualTo(new Page<PostView, PostCursor>(List.of(), null, null));
    }

    @Test
    void neitherRepeatsNorLeavesOutAPostWhenOthersComeAndGo() {
        publishSeven(true);
        Page<PostView, PostCursor> first = browse(PostSeek.START, 3);
        board.publishAt(TestBoard.NOW.plusSeconds(99), "mina", "A newer post");
        board.useCase(DeletePost.class).run(Visitors.ADMIN, 5, Visitors.REASON, null);
        assertThat(ids(browse(before(first), 3))).containsExactly(4L, 3L, 2L);
    }

    @Test
    void findsPostsThatCameMeanwhileOnTheWayBack() {
        publishSeven(true);
        Page<PostView, PostCursor> second = browse(before(browse(PostSeek.START, 3)), 3);
        board.publishAt(TestBoard.NOW.plusSeconds(99), "mina", "A newer post");
        Page<PostView, PostCursor> back = browse(after(second), 3);
        assertThat(ids(back)).containsExactly(7L, 6L, 5L);
        assertThat(ids(browse(after(back), 3))).containsExactly(8L);
    }

    @Test
    void keepsToItsFilterThereAndBack() {
        IntStream.range(0, 8).forEach(i -> board.publish(i % 2 == 0 ? "mina" : "jun", "Post " + i));
        PostFilter byMina = PostFilter.byAuthor("mina");
        Page<PostView, PostCursor> first = browsePosts.run(byMina, PostSeek.START, new Limit(3));
        Page<PostView, PostCursor> second = browsePosts.run(byMina, before(first), new Limit(3));
        assertThat(ids(first)).containsExactly(7L, 5L, 3L);
        assertThat(ids(second)).containsExactly(1L);
        assertThat(browsePosts.run(byMina, after(second), new Limit(3))).isEqualTo(first);
    }

    private void assertThatEachIsVisitedOnceThereAndBack(int limit) {
        List<Long> there = new ArrayList<>();
        Page<PostView, PostCursor> page = browse(PostSeek.START, limit);
        there.addAll(ids(page));
        while (page.next() != null) {
            page = browse(before(page), limit);
            assertThat(page.items()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
            there.addAll(ids(page));
        }
        assertThat(there).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        List<Long> back = new ArrayList<>(reversed(ids(page)));
        while (page.previous() != null) {
            page = browse(after(page), limit);
            assertThat(page.items()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
            back.addAll(reversed(ids(page)));
        }
        assertThat(back).isEqualTo(reversed(there));
    }

    private void publishSeven(boolean timePasses) {
        IntStream.range(0, 7)
                .forEach(i -> board.publishAt(TestBoard.NOW.plusSeconds(timePasses ? i : 0), "mina", "Post " + i));
    }

    private Page<PostView, PostCursor> browse(PostSeek seek, int limit) {
        return browsePosts.run(PostFilter.ALL, seek, new Limit(limit));
    }

    private static PostSeek before(Page<PostView, PostCursor> page) {
        return new PostSeek(page.next(), null);
    }

    private static PostSeek after(Page<PostView, PostCursor> page) {
        return new PostSeek(null, page.previous());
    }

    private static List<Long> ids(Page<PostView, PostCursor> page) {
        return page.items().stream().map(PostView::id).toList();
    }

    private static List<Long> reversed(List<Long> ids) {
        List<Long> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }
}
