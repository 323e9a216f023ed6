package dev.madang.application.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.TestBoard;
import dev.madang.application.moderation.BrowseUnpublished;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.Content;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.user.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongPostsTest {

    private final TestBoard board = new TestBoard();
    private final List<Integer> parts = new ArrayList<>();
    private final BrowsePosts browsePosts =
            new BrowsePosts(new Counting(board.store().postQueries()));

    /** Tells how much is read at once. */
    private final class Counting implements PostQueries {

        private final PostQueries posts;

        private Counting(PostQueries posts) {
            this.posts = posts;
        }

        @Override
        public long count(PostFilter filter) {
            return posts.count(filter);
        }

        @Override
        public Optional<PostView> byId(long id) {
            return posts.byId(id);
        }

        @Override
        public List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit) {
            return counted(posts.before(filter, cursor, limit));
        }

        @Override
        public List<PostView> after(PostFilter filter, PostCursor cursor, int limit) {
            return counted(posts.after(filter, cursor, limit));
        }

        @Override
        public List<PostView> recommended(Span span, @Nullable RankCursor cursor, int limit) {
            return counted(posts.recommended(span, cursor, limit));
        }

        private List<PostView> counted(List<PostView> part) {
            parts.add(part.stream().mapToInt(post -> post.content().length()).sum());
            return part;
        }
    }

    private void publish(int posts, int length) {
        PostDraft draft = new PostDraft("mina", "mina@example.com", "Post", "x".repeat(length), List.of());
        IntStream.range(0, posts).forEach(i -> board.useCase(PublishPost.class).run(Caller.ANONYMOUS, draft));
    }

    private Page<PostView, PostCursor> browse(PostSeek seek, int limit) {
        return browsePosts.run(PostFilter.ALL, seek, new Limit(limit));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 65536, 1000, 2",
        "100, 65536, 2, 2",
        "100, 65536, 1, 1",
        "100, 30000, 1000, 5",
        "300, 6000, 1000, 22",
        "900, 100, 1000, 900",
        "900, 100, 899, 899",
        "32, 65536, 1000, 2",
        "33, 1, 32, 32",
        "1, 65536, 1, 1"
    })
    void endAPageBeforeItsLimit(int posts, int length, int limit, int first) {
        publish(posts, length);
        Page<PostView, PostCursor> page = browse(PostSeek.START, limit);
        assertThat(page.items()).hasSize(first);
        assertThat(page.next())
                .isEqualTo(first == posts ? null : page.items().get(first - 1).cursor());
        assertThat(parts).allMatch(content -> content <= PostQueries.MAX_CONTENT + Content.MAX_BYTES);
        assertThatEachIsVisitedOnceThereAndBack(posts, limit);
    }

    @Test
    void areNeverManyAtOnce() {
        publish(500, Content.MAX_BYTES);
        publish(400, 1);
        assertThatEachIsVisitedOnceThereAndBack(900, 1000);
        assertThat(parts).allMatch(content -> content <= PostQueries.MAX_CONTENT + Content.MAX_BYTES);
    }

    @Test
    void endAPageOfHiddenPostsTooAndLeadOn() {
        publish(40, Content.MAX_BYTES);
        Caller moderator = board.member("mod", Role.MODERATOR);
        for (long id = 1; id <= 40; id++) {
            board.useCase(ModeratePost.class).run(moderator, id, ModeratePost.Action.HIDE, "It must be");
        }
        List<Integer> sizes = new ArrayList<>();
        for (Long after = 0L; after != null; ) {
            var page = board.useCase(BrowseUnpublished.class).run(moderator, false, after, new Limit(1000));
            sizes.add(page.items().size());
            after = page.next();
        }
        assertThat(sizes).hasSize(20).containsOnly(2);
    }

    private void assertThatEachIsVisitedOnceThereAndBack(int posts, int limit) {
        List<Long> ids = new ArrayList<>();
        Page<PostView, PostCursor> page = browse(PostSeek.START, limit);
        ids.addAll(ids(page));
        while (page.next() != null) {
            page = browse(new PostSeek(page.next(), null), limit);
            ids.addAll(ids(page));
        }
        assertThat(ids).hasSize(posts).isSortedAccordingTo(Collections.reverseOrder());
        List<Long> back = new ArrayList<>(ids(page));
        while (page.previous() != null) {
            page = browse(new PostSeek(null, page.previous()), limit);
            assertThat(page.items()).isNotEmpty();
            back.addAll(0, ids(page));
        }
        assertThat(back).isEqualTo(ids);
    }

    private static List<Long> ids(Page<PostView, PostCursor> page) {
        return page.items().stream().map(PostView::id).toList();
    }
}
