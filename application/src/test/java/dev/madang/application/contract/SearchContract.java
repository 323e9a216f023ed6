package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.madang.application.Limit;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchTerms;
import dev.madang.application.store.Store;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hit is, the tests of {@link SearchTerms} say; that each hit is found, and nothing else, is the store's part. */
abstract class SearchContract extends Contract {

    SearchContract(Supplier<Store> current) {
        super(current);
    }

    private Post write(User author, String title, String content, String... tags) {
        return write(() -> store().posts()
                .add(new NewPost(
                        author.id(), new Title(title), new Content(content), TagNames.of(List.of(tags)), NOW)));
    }

    private List<String> find(String text) {
        return find(text, PostFilter.ALL);
    }

    /** The titles of all hits, in order, read three to a page. */
    private List<String> find(String text, PostFilter filter) {
        return hits(text, filter, 3).stream().map(PostView::title).toList();
    }

    private List<PostView> hits(String text, PostFilter filter, int limit) {
        List<PostView> hits = new ArrayList<>();
        SearchCursor after = null;
        int pages = 0;
        do {
            var page = store().search().search(SearchTerms.of(text), filter, after, new Limit(limit));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.previous()).isNull();
            hits.addAll(page.items());
            after = page.next();
            assertThat(++pages).as("pages, where looking on may take long").isLessThan(1000);
        } while (after != null);
        return hits;
    }

    @Test
    void findsNothingOnAnEmptyBoard() {
        assertThat(find("날씨")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            날씨             | 오늘 날씨는 맑음
            날씨는           | 오늘 날씨는 맑음
            씨는             | 오늘 날씨는 맑음
            맑음 오늘         | 오늘 날씨는 맑음
            오               | 오늘 날씨는 맑음
            flask            | Flask로 만든 게시판
            FLASK로          | Flask로 만든 게시판
            ｆｌａｓｋ         | Flask로 만든 게시판
            로               | Flask로 만든 게시판
            게시판 flask      | Flask로 만든 게시판
            100%             | 100% 환불_보장 C++
            %                | 100% 환불_보장 C++
            _                | 100% 환불_보장 C++
            환불_보           | 100% 환불_보장 C++
            c++              | 100% 환불_보장 C++
            c                | 100% 환불_보장 C++
            the              | About the café
            ABOUT            | About the café
            www              | A www address
            a                | A www address
            CAFÉ             | About the café
            ｶﾞｰﾃﾞﾝ            | ガーデン 東京都
            ーデ              | ガーデン 東京都
            京都              | ガーデン 東京都
            🎉               | 축하 🎉🎉
            """)
    void findsWordsAndPartsOfWords(String text, String title) {
        User mina = register("mina");
        List.of(
                        "오늘 날씨는 맑음",
                        "Flask로 만든 게시판",
                        "100% 환불_보장 C++",
                        "About the café",
                        "A www address",
                        "ガーデン 東京都",
                        "축하 🎉🎉")
                .forEach(each -> write(mina, each, "."));
        assertThat(find(text)).containsExactly(title);
        assertThat(find(Normalizer.normalize(text, Normalizer.Form.NFD))).containsExactly(title);
    }

    /** Of one character too, where nothing stands between words; Korean has spaces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            猫     | 黒い猫がいる
            黒     | 黒い猫がいる
            い     | 黒い猫がいる
            いる   | 黒い猫がいる
            茶     | 私は毎日お茶を飲む
            お茶   | 私は毎日お茶を飲む
            飲     | 私は毎日お茶を飲む
            ﾀ      | 東京タワー
            ー     | 東京タワー
            雨     | 今天下雨
            下雨   | 今天下雨
            狗     | 我家有一只狗
            家     | 我家有一只狗
            ㄅ     | 注音ㄅㄆㄇ
            ก      | ภาษาไทยกข
            字     | 韓國漢字는 쉽다
            는     | 韓國漢字는 쉽다
            쉽     | 韓國漢字는 쉽다
            國漢   | 韓國漢字는 쉽다
            字는   | 韓國漢字는 쉽다
            𠮷     | 𠮷野川
            野     | 𠮷野川
            """)
    void findsWordsOfOneCharacter(String text, String title) {
        User mina = register("mina");
        List.of("黒い猫がいる", "私は毎日お茶を飲む", "東京タワー", "今天下雨", "我家有一只狗", "注音ㄅㄆㄇ", "ภาษาไทยกข", "韓國漢字는 쉽다", "𠮷野川", "날씨는 쉬움이다")
                .forEach(each -> write(mina, each, "."));
        assertThat(find(text)).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"다", "씨", "움", "이", "犬", "夕", "る猫", "한"})
    void findsNoPartOfAWordOfOneSyllable(String text) {
        User mina = register("mina");
        write(mina, "黒い猫がいる", "韓國漢字는 쉽다");
        write(mina, "날씨는 쉬움이다", "東京タワー");
        assertThat(find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "한국어",
                "국한",
                "어",
                "100_",
                "1000%",
                "%%",
                "art",
                "cafe",
                "party2",
                "날씨 내일",
                "*",
                "국어*",
                "par*",
                "party OR 없음",
                "party AND 한국",
                "-party",
                "\"party\"",
                "party)",
                "'",
                "\\",
                "\0",
                "\uD83D",
                "\uDE00",
                "?"
            })
    void findsNothingElse(String text) {
        User mina = register("mina");
        write(mina, "한국 국어 100%", "party café 😀");
        write(mina, "날씨", "오늘");
        assertThat(find(text)).isEmpty();
    }

    @Test
    void takesOperatorsLiterally() {
        User mina = register("mina");
        write(mina, "party", "OR");
        write(mina, "\"party\" -party par*", "NOT (a AND b) NEAR/2 +c ~d <e >f @g C:\\temp it's");
        for (String text : List.of(
                "\"party\"",
                "-party",
                "par*",
                "not",
                "and b)",
                "near/2",
                "+c",
                "~d",
                "<e",
                ">f",
                "@g",
                "c:\\temp",
                "\\",
                "it's",
                "'")) {
            assertThat(find(text)).as(text).containsExactly("\"party\" -party par*");
        }
        assertThat(find("party or")).containsExactly("party");
        write(mina, "?", "!");
        assertThat(find("?")).containsExactly("?");
        assertThat(find("\uD83D")).isEmpty();
    }

    @Test
    void goesByTheTitleAndThenFromNewToOld() {
        User mina = register("mina");
        write(mina, "산책 저녁", ".");
        write(mina, "산책 1", ".");
        write(mina, "저녁 1", "산책");
        write(mina, "산책 2", ".");
        write(mina, "저녁 2", "산책");
        write(mina, "저녁 산책", "산책");
        assertThat(find("산책")).containsExactly("저녁 산책", "산책 2", "산책 1", "산책 저녁", "저녁 2", "저녁 1");
        assertThat(find("산책 저녁")).containsExactly("저녁 산책", "산책 저녁", "저녁 2", "저녁 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void showsEachHitOnceWithEverySizeOfPage(int limit) {
        User mina = register("mina");
        write(() -> store().posts()
                .addAll(IntStream.range(0, 60)
                        .mapToObj(i -> draft(mina, i % 4 < 2 ? "Post 산책 " + i : "Post " + i, NOW))
                        .toList()));
        assertThat(hits("post 산책", PostFilter.ALL, limit))
                .hasSize(30)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(PostView::id).reversed());
    }

    @Test
    void meetsTheFilterToo() {
        User mina = register("mina");
        User nami = register("나미");
        write(mina, "산책 1", ".", "일상");
        write(nami, "산책 2", ".", "일상");
        write(nami, "산책 3", ".", "일상 2");
        write(nami, "저녁", ".", "일상");
        assertThat(find("산책", PostFilter.byAuthor("나미"))).containsExactly("산책 3", "산책 2");
        assertThat(find("산책", PostFilter.byTag("일상"))).containsExactly("산책 2", "산책 1");
        assertThat(find("산책", new PostFilter("나미", "일상"))).containsExactly("산책 2");
        assertThat(find("산책", PostFilter.byAuthor("Mina"))).isEmpty();
        assertThat(find("산책", PostFilter.byTag("nothing"))).isEmpty();
        assertThat(find("산책", PostFilter.byTag("\0"))).isEmpty();
        assertThat(find("mina")).isEmpty();
        assertThat(find("일상")).isEmpty();
    }

    @Test
    void followsEveryChange() {
        User mina = register("mina");
        Post post = write(mina, "산책", "저녁", "일상");
        write(() -> store().posts().update(post.withTags(TagNames.of(List.of("새 태그")))));
        assertThat(find("산책", PostFilter.byTag("새 태그"))).containsExactly("산책");
        assertThat(find("산책", PostFilter.byTag("일상"))).isEmpty();

        write(() -> store().posts().update(post.withTitle(new Title("독서")).withContent(new Content("아침"))));
        assertThat(find("산책")).isEmpty();
        assertThat(find("저녁")).isEmpty();
        assertThat(find("독서 아침", new PostFilter("mina", "일상"))).containsExactly("독서");

        write(() -> store().tags()
                .update(store().tags().byId(tagId("일상")).orElseThrow().withName(new TagName("매일"))));
        assertThat(find("독서", PostFilter.byTag("매일"))).containsExactly("독서");
        write(() -> store().users().update(mina.withUsername(new Username("나미"))));
        assertThat(find("독서", PostFilter.byAuthor("나미"))).containsExactly("독서");
        write(() -> store().tags().remove(store().tags().byId(tagId("매일")).orElseThrow()));
        assertThat(find("독서", PostFilter.byTag("매일"))).isEmpty();
        assertThat(find("독서")).containsExactly("독서");

        write(() -> store().posts().remove(store().posts().byId(post.id()).orElseThrow()));
        assertThat(find("독서")).isEmpty();
    }

    private long tagId(String name) {
        return store().tagQueries().byName(name).orElseThrow().id();
    }

    @Test
    void forgetsThePostsOfAUserWhoIsGone() {
        User mina = register("mina");
        write(mina, "산책 1", ".");
        write(register("nami"), "산책 2", ".");
        write(() -> store().users().remove(mina));
        assertThat(find("산책")).containsExactly("산책 2");
        write(register("mina"), "산책 3", ".");
        assertThat(find("산책")).containsExactly("산책 3", "산책 2");
    }

    @Test
    void doesNotFindWhatWasRolledBack() {
        User mina = register("mina");
        assertThatIllegalStateException()
                .isThrownBy(() -> store().transactions().run(() -> {
                    store().posts().add(draft(mina, "산책", NOW));
                    throw new IllegalStateException();
                }));
        assertThat(find("산책")).isEmpty();
    }

    @Test
    void looksThroughTheLongestPosts() {
        User mina = register("mina");
        StringBuilder syllables = new StringBuilder();
        for (int i = 0; syllables.length() < (Content.MAX_BYTES - 6) / 3; i++) {
            syllables.appendCodePoint(0xAC00 + i % 11_172);
        }
        write(mina, "한글", syllables + "끝말");
        write(mina, "words", "a1 ".repeat(20_000) + "the end");
        write(mina, "one word", "x".repeat(Content.MAX_BYTES));
        assertThat(find("끝말")).containsExactly("한글");
        assertThat(find("가각")).containsExactly("한글");
        assertThat(find("end")).containsExactly("words");
        assertThat(find("x".repeat(SearchTerms.MAX_LENGTH))).isEmpty();
        assertThat(syllables.toString().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Content.MAX_BYTES);
    }

    /** It may take several pages, some of them empty. */
    @Test
    void looksOnBeyondMuchTextThatHasTheSyllablesButNotTheWord() {
        User mina = register("mina");
        write(mina, "옛날", "한국어");
        String decoy = "한국 국어 " + "x ".repeat(30_000);
        write(() -> store().posts()
                .addAll(IntStream.range(0, 24)
                        .mapToObj(i -> new NewPost(mina.id(), new Title("미끼"), new Content(decoy), TagNames.NONE, NOW))
                        .toList()));
        List<PostView> found = new ArrayList<>();
        SearchCursor after = null;
        do {
            var page = store().search().search(SearchTerms.of("한국어"), PostFilter.ALL, after, new Limit(9));
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(found).extracting(PostView::title).containsExactly("옛날");
    }

    @Test
    void findsWhatWasKeptAndNotWhatWasPreparedForIt() {
        User mina = register("mina");
        store().posts().prepare(new Content("산책"));
        assertThat(find("산책")).isEmpty();
        store().posts().prepare(new Content("저녁"));
        write(mina, "하나", "산책");
        assertThat(find("저녁")).isEmpty();
        assertThat(find("산책")).containsExactly("하나");
    }

    @Test
    void takesManyWords() {
        User mina = register("mina");
        String words = "0 1 2 3 4 5 6 7 8 9 ".repeat(5);
        write(mina, "0 1 2 3 4 5 6 7 8 9", ".");
        write(mina, "0 1 2 3 4 5 6 7 8", ".");
        assertThat(find(words)).containsExactly("0 1 2 3 4 5 6 7 8 9");
        String different = IntStream.range(0, 50)
                .mapToObj(i -> Character.toString('가' + 40 * i))
                .reduce("", (a, b) -> a + ' ' + b);
        write(mina, "많음", different);
        write(mina, "거의", different.substring(0, different.length() - 2));
        assertThat(find(different)).containsExactly("많음");
    }

    @ParameterizedTest
    @CsvSource({"a.0, 1", "b.0, 0", "b.zzzzzzzzzzzz, 1", "a.zzzzzzzzzzzz, 2", "a.1, 1"})
    void goesOnFromACursorFarFromAnyHit(String cursor, int hits) {
        User mina = register("mina");
        write(mina, "산책", ".");
        write(mina, "저녁", "산책");
        SearchCursor far = SearchCursor.parse("before", cursor);
        assertThat(store().search()
                        .search(SearchTerms.of("산책"), PostFilter.ALL, far, new Limit(9))
                        .items())
                .hasSize(hits);
    }
}
