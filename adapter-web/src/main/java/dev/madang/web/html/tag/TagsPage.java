package dev.madang.web.html.tag;

import dev.madang.application.Page;
import dev.madang.application.tag.TagCursor;
import dev.madang.application.tag.TagView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

record TagsPage(PageContext context, Page<TagView, TagCursor> tags) implements PageModel {

    @Override
    public String template() {
        return "tag/tags.jte";
    }
}
