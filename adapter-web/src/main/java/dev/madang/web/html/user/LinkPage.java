package dev.madang.web.html.user;

import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** @param link shown once; without the board's address if that isn't configured */
record LinkPage(PageContext context, String username, String link) implements PageModel {

    @Override
    public String template() {
        return "user/link.jte";
    }
}
