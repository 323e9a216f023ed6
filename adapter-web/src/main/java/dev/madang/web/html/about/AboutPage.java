package dev.madang.web.html.about;

import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** What the board is, who may do what, and its rules. */
public record AboutPage(PageContext context) implements PageModel {

    @Override
    public String template() {
        return "about/about.jte";
    }
}
