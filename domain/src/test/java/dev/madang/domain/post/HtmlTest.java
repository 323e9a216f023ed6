package dev.madang.domain.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    private static String of(String html) {
        return new Html(html, 1).of("p7");
    }

    @Test
    void givesItsIdsAndTheLinksToThemTheirOwner() {
        assertThat(of("<a href=\"#-2\" id=\"-1\">1</a><li id=\"-2\"><a href=\"#-1\">"))
                .isEqualTo("<a href=\"#p7-2\" id=\"p7-1\">1</a><li id=\"p7-2\"><a href=\"#p7-1\">");
    }

    @Test
    void leavesAllElseAsItIs() {
        for (String other : new String[] {
            "<p>id=&#34;-1 #-1</p>", "<a href=\"/-1\" title=\" id=&#34;-1\">", "<a href=\"#-x\">", "<p>-1</p>", ""
        }) {
            assertThat(of(other)).isEqualTo(other);
        }
    }
}
