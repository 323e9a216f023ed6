package dev.madang.architecture.bad.markdown;

import org.springframework.web.util.HtmlUtils;

final class PostRenderer {

    private PostRenderer() {}

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
