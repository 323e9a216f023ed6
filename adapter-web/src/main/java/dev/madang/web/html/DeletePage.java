package dev.madang.web.html;

import dev.madang.application.post.PostView;

/** Asks whether a post is to go for good. */
record DeletePage(Frame frame, PostView post) implements Sheet {

    @Override
    public String template() {
        return "delete.jte";
    }
}
