package dev.madang.web.html.post;

import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** Tells a guest that its post waits for a moderator. */
record PendingPage(PageContext context) implements PageModel {

    @Override
    public String template() {
        return "post/pending.jte";
    }
}
