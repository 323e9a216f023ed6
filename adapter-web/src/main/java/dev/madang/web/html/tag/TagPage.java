package dev.madang.web.html.tag;

import dev.madang.application.tag.TaggedPosts;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** @param following whether the reader follows the tag */
record TagPage(PageContext context, TaggedPosts tagged, boolean following) implements PageModel {

    @Override
    public String template() {
        return "tag/tag.jte";
    }
}
