package dev.madang.persistence.search;

import static dev.madang.persistence.schema.Tables.POSTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.User;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.post.PostSearch;
import dev.madang.persistence.post.SearchedPost;
import dev.madang.persistence.server.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract can't see on a small board: looking among the newest posts first, and not for ever. */
@ParameterizedClass
@EnumSource
class JooqSearchQueriesTest {

    private final TestDatabase engine;
    private String url;
    private JooqBoard board;
    private User author;

    JooqSearchQueriesTest(TestDatabase engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        url = engine.fresh();
        board = JooqBoard.open(url);
        author = board.addUser("author");
    }

    @AfterEach
    void close() {
        board.close();
        engine.drop(url);
    }

    @Test
    void findsEachPostHoweverFarApartTheyAre() {
        List<Long> ids = List.of(
                1L,
                2L,
                4_095L,
                4_096L,
                4_097L,
                8_191L,
                8_192L,
                12_287L,
                16_384L,
                32_768L,
                40_000L,
                49_151L,
                65_535L,
                65_536L,
                100_000L,
                1_000_000L,
                5_000_000_000L);
        ids.forEach(id -> add(id, id % 2 == 0 ? "산책" : "저녁", "산책"));
        List<Long> expected = new ArrayList<>();
        ids.stream().filter(id -> id % 2 == 0).forEach(id -> expected.add(0, id));
        List<Long> inContent = new ArrayList<>();
        ids.stream().filter(id -> id % 2 != 0).forEach(id -> inContent.add(0, id));
        expected.addAll(inContent);
        for (int limit : new int[] {1, 2, 3, 5, 100}) {
            List<Page<PostView, SearchCursor>> pages = pages("산책", limit);
            assertThat(pages).hasSize((ids.size() + limit - 1) / limit);
            assertThat(pages.stream().flatMap(page -> page.items().stream()).map(PostView::id))
                    .containsExactlyElementsOf(expected);
        }
        assertThat(pages("저녁", 100).get(0).items()).hasSize(inContent.size());
        assertThat(pages("아침", 100).get(0).items()).isEmpty();
    }

    @Test
    void stopsLookingAndSaysWhereToGoOn() {
        publish("한국어", ".", 1);
        publish("한국 국어", ".", 2_100);
        List<Page<PostView, SearchCursor>> pages = pages("한국어", 20);
        assertThat(pages).hasSizeBetween(2, 4);
        assertThat(pages.get(0).items()).isEmpty();
        assertThat(pages.stream().flatMap(page -> page.items().stream()).map(PostView::id))
                .containsExactly(1L);
    }

    @Test
    void stopsLookingSoonerWhereThePostsAreLong() {
        publish("한국어", ".", 1);
        publish("미끼", "한국 국어 " + "x ".repeat(30_000), 40);
        List<Page<PostView, SearchCursor>> pages = pages("한국어", 20);
        assertThat(pages).hasSizeBetween(3, 4);
        assertThat(pages.stream().flatMap(page -> page.items().stream()).map(PostView::id))
                .containsExactly(1L);
    }

    @Test
    void aPageOfTheLargestPostsIsShort() {
        publish("산책", "산책 ".repeat(9_000), 100);
        List<Page<PostView, SearchCursor>> pages = pages("산책", 1_000);
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.stream().flatMap(page -> page.items().stream()).map(PostView::id))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    private void publish(String title, String content, int times) {
        NewPost post = new NewPost(author.id(), new Title(title), new Content(content), TagNames.NONE, JooqBoard.NOW);
        board.addPosts(Collections.nCopies(times, post));
    }

    private void add(long id, String title, String content) {
        Post post = new Post(id, author.id(), new Title(title), new Content(content), TagNames.NONE, JooqBoard.NOW);
        board.store().transactions().run(() -> {
            board.session()
                    .writing()
                    .insertInto(POSTS)
                    .columns(POSTS.ID, POSTS.USER_ID, POSTS.TITLE, POSTS.CONTENT, POSTS.DATE_POSTED)
                    .values(id, author.id(), title, content, post.datePosted())
                    .execute();
            new PostSearch(board.session()).index(List.of(SearchedPost.of(post)));
        });
    }

    private List<Page<PostView, SearchCursor>> pages(String text, int limit) {
        List<Page<PostView, SearchCursor>> pages = new ArrayList<>();
        SearchCursor after = null;
        do {
            pages.add(board.store().search().search(SearchTerms.of(text), PostFilter.ALL, after, new Limit(limit)));
            after = pages.get(pages.size() - 1).next();
        } while (after != null);
        assertThat(pages.stream().map(Page::next).filter(Objects::nonNull).collect(Collectors.toSet()))
                .hasSize(pages.size() - 1);
        return pages;
    }
}
