package dev.madang.markdown.code;

import static dev.madang.markdown.code.Marked.assertReads;

import org.junit.jupiter.api.Test;

class ProgramsTest {

    @Test
    void readsTextBlocksAndAnnotationsOfJava() {
        assertReads("java", """
                name‹@Override›
                keyword‹public› keyword‹int› sum(List<String> 값들) { comment‹// 더하기›
                    keyword‹char› q = text‹'"'›; String s = text‹\"""
                        if \\\""" 0
                        \"""›;
                    keyword‹return› number‹0x1F› + number‹1_000L› - number‹1.5e-3f›; comment‹/* 끝 */›
                }
                """);
    }

    @Test
    void readsTemplatesOfJavaScript() {
        assertReads("js", """
                keyword‹import› { a } keyword‹from› text‹'./a.js'›;
                keyword‹const› 이름 = text‹`안녕 ${a}
                "끝"`›; comment‹// let›
                keyword‹for› (keyword‹const› x keyword‹of› [...keyword‹new› Set(m.delete(number‹1›))]) keyword‹await› x?.catch(/\\/\\*/);
                """);
    }

    @Test
    void readsTypesOfTypeScript() {
        assertReads("ts", """
                name‹@Input›() keyword‹readonly› x?: keyword‹string› = text‹'it\\'s'›;
                keyword‹type› A = keyword‹keyof› keyword‹typeof› b | keyword‹null›;
                """);
    }

    @Test
    void readsRawStringsOfKotlin() {
        assertReads("kotlin", """
                name‹@Test›
                keyword‹fun› 더하기(a: Int?): String = keyword‹when› (a) { keyword‹null› -> text‹\"""raw \\\"""› keyword‹else› -> text‹"$a\\""› } comment‹// 끝›
                keyword‹val› x = number‹1›..number‹10›
                """);
    }

    @Test
    void readsDigitSeparatorsAndRawStringsOfCpp() {
        assertReads("c++", """
                name‹#include› <vector>
                keyword‹auto› r = text‹R"(a "b" c)"›; comment‹// 날›
                keyword‹const› keyword‹long› n = number‹1'000'000›; keyword‹char› c = text‹'\\''›; comment‹/* x */› std::vector<keyword‹int›> v;
                """);
    }

    @Test
    void readsVerbatimStringsOfCSharp() {
        assertReads("c#", """
                name‹#region› A
                keyword‹var› p = text‹@"C:\\"›; keyword‹string› s = $text‹"{p}\\""›; comment‹/* 주석 */›
                keyword‹record› P(keyword‹int› X);
                name‹#endregion›
                """);
    }

    @Test
    void readsRawStringsOfGo() {
        assertReads("go", """
                keyword‹package› main
                keyword‹func› main() {
                \ts := text‹`raw \\`›
                \tr := text‹'\\''›; keyword‹defer› fmt.Println(s, number‹3.14›) comment‹// 끝›
                }
                """);
    }

    @Test
    void tellsLifetimesFromCharactersOfRust() {
        assertReads("rust", """
                keyword‹fn› first<name‹'a›>(x: &name‹'a› keyword‹str›) -> keyword‹char› { comment‹// 첫›
                    keyword‹let› q = text‹'"'›; keyword‹let› b = btext‹'\\''›; keyword‹let› r = text‹r#"a "b""#›;
                    keyword‹match› x { text‹""› => text‹'c'›, _ => text‹'가'› }; keyword‹for› i keyword‹in› number‹0›..number‹10u8› {}
                }
                """);
    }
}
