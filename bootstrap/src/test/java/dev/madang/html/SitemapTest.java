package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What search engines are told that there is. */
class SitemapTest {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    @RegisterExtension
    private static final RunningBoard PUBLIC = RunningBoard.emptyAt("https://board.example.com");

    private final Visitor visitor = new Visitor(BOARD);

    @BeforeAll
    static void publish() {
        BOARD.bean(PublishPosts.class)
                .run(
                        Caller.ANONYMOUS,
                        List.of(
                                new PostDraft("민지", "minji@example.com", "글", "내용", List.of("일상", "a&b<c>'\"")),
                                new PostDraft("..", "dots@example.com", "둘째 글", "내용", List.of("일상"))));
        PageAnswer held = new Visitor(BOARD)
                .post("/post/new", Drafts.form("content", "http://a.example http://b.example http://c.example"));
        assertThat(held.header("Location")).isEqualTo("/post/pending");
    }

    private static Document parsed(PageAnswer answer) throws Exception {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagNameNS(NAMESPACE, element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Test
    void leadsFromRobotsToAllThatIsPublished() throws Exception {
        String robots = visitor.get("/robots.txt", "Accept", "text/html").body();
        String address = BOARD.uri("/sitemap.xml").toString();
        assertThat(robots).endsWith("\nSitemap: " + address + "\n");
        Document index = parsed(visitor.get("/sitemap.xml"));
        assertThat(index.getDocumentElement().getLocalName()).isEqualTo("sitemapindex");
        assertThat(texts(index, "loc")).containsExactly(address + "?part=1");

        Document part = parsed(visitor.get("/sitemap.xml?part=1"));
        assertThat(part.getDocumentElement().getLocalName()).isEqualTo("urlset");
        List<String> pages = texts(part, "loc");
        assertThat(pages)
                .containsExactly(
                        BOARD.uri("/").toString(),
                        BOARD.uri("/post/1").toString(),
                        BOARD.uri("/post/2").toString(),
                        BOARD.uri("/tag/%EC%9D%BC%EC%83%81").toString(),
                        BOARD.uri("/tag/a%26b%3Cc%3E%27%22").toString(),
                        BOARD.uri("/user/%EB%AF%BC%EC%A7%80").toString(),
                        BOARD.uri("/user?name=..").toString());
        assertThat(texts(part, "lastmod")).hasSize(2).allMatch(date -> date.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}Z"));
        for (String page : pages) {
            assertThat(visitor.get(page.substring(BOARD.uri("").toString().length()))
                            .status())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void hasTheAddressThatTheOperatorGave() throws Exception {
        Visitor visitor = new Visitor(PUBLIC);
        assertThat(visitor.get("/robots.txt").body()).endsWith("Sitemap: https://board.example.com/sitemap.xml\n");
        assertThat(texts(parsed(visitor.get("/sitemap.xml")), "loc"))
                .containsExactly("https://board.example.com/sitemap.xml?part=1");
        assertThat(texts(parsed(visitor.get("/sitemap.xml?part=1")), "loc"))
                .containsExactly("https://board.example.com/");
        assertThat(texts(parsed(visitor.get("/sitemap.xml?part=2")), "loc")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"x, 400", "-1, 400", "9223372036854775807, 404", "99999999999999999999, 400"})
    void hasNoOtherParts(String part, int status) {
        assertThat(visitor.get("/sitemap.xml?part=" + part).status()).isEqualTo(status);
    }
}
