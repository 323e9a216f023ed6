package dev.madang.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Lets no more through than {@link Dialect} writes. */
final class SafeHtml {

    private static final Pattern OWN_ID = Pattern.compile("-[0-9]{1,6}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "span",
                    "em",
                    "strong",
                    "del",
                    "a",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "hr",
                    "section",
                    "sup",
                    "input",
                    "div")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("id")
            .matching(OWN_ID)
            .onElements("a", "li")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(Pattern.compile("task"))
            .onElements("li")
            .allowAttributes("class")
            .matching(Pattern.compile("left|center|right"))
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(Pattern.compile("code-[a-z]+"))
            .onElements("span")
            .allowAttributes("class")
            .matching(Pattern.compile("wide|footnotes|footnote-ref|footnote-backref"))
            .onElements("div", "section", "sup", "a")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("pre", "div")
            .allowAttributes("type")
            .matching(Pattern.compile("checkbox"))
            .onElements("input")
            .allowAttributes("disabled", "checked", "aria-label")
            .onElements("input")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html).strip();
    }

    /** A text as it was typed, in one paragraph. No tag of it is left that the sanitizer could look at. */
    static String plain(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<p>" + escaped.replace("\n", "<br />\n") + "</p>";
    }
}
