package dev.madang.markdown.code;

import static dev.madang.markdown.code.Marked.assertReads;

import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void readsScriptsAndStylesInsideHtml() {
        assertReads("html", """
                <!name‹doctype› name‹html›>
                comment‹<!-- 주석 -->›
                <name‹a› name‹href›=text‹"/글?a=1"› name‹class›=text‹b› name‹disabled›>1 < 2 &amp; 3</name‹a›>
                <name‹script›>keyword‹let› a = text‹'<b>'› comment‹// x›
                </name‹script›><name‹style›>a { color: red }</name‹style›>
                """);
    }

    @Test
    void readsNamespacesAndCharacterDataOfXml() {
        assertReads("xml", """
                <?name‹xml› name‹version›=text‹"1.0"›?>
                <name‹ns:글› name‹a›=text‹'b'›>text‹<![CDATA[<x>]]>›</name‹ns:글›>
                <name‹br›/>
                """);
    }

    @Test
    void readsSelectorsAndPropertiesOfCss() {
        assertReads("css", """
                name‹@media› (name‹max-width›: number‹30rem›) { comment‹/* 좁게 */›
                  a:hover, name‹.button› > li, name‹#top›::before {
                    name‹color›: name‹#fff›; name‹content›: text‹"→"›; name‹margin›: -number‹1.5rem› number‹0› !keyword‹important›;
                    --name‹line›: var(--edge);
                  }
                }
                """);
    }

    @Test
    void tellsKeysFromStringsOfJson() {
        assertReads("json", """
                {
                  name‹"이름"›: text‹"마당 \\"a\\""›, name‹"n"›: -number‹1.5e+3›, comment‹// 수›
                  name‹"b"›: [keyword‹true›, keyword‹null›, text‹"x"›]
                }
                """);
    }

    @Test
    void readsApostrophesAndAddressesOfYamlAsPlain() {
        assertReads("yaml", """
                comment‹# 설정›
                name‹on›:
                  name‹push-now›: { name‹branches›: [main, text‹'a b'›] }
                name‹image›: nginx:number‹1.27› comment‹# it's›
                name‹url›: http://a.b/#c
                name‹name›: it's fine
                name‹"quoted key"›: keyword‹true›
                - name‹time›: number‹12›:number‹30›
                """);
    }

    @Test
    void tellsHeadersFromChangedLinesOfADiff() {
        assertReads("diff", """
                name‹diff --git a/x b/x
                index 1..2
                --- a/x
                +++ b/x
                @@ -1,2 +1,2 @@ 함수
                › 그대로
                removed‹--- SQL 주석
                ›added‹+++ i;
                ›removed‹-old
                ›added‹+새 줄
                ›
                """);
    }
}
