package dev.madang.web.html.account;

import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** Shows a new access token, this once. */
record TokenPage(PageContext context, String token) implements PageModel {

    @Override
    public String template() {
        return "account/token.jte";
    }
}
