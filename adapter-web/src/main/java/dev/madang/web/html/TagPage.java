package dev.madang.web.html;

import dev.madang.application.tag.TaggedPosts;

record TagPage(Frame frame, TaggedPosts tagged) implements Sheet {

    @Override
    public String template() {
        return "tag.jte";
    }
}
