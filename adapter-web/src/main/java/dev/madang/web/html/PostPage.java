package dev.madang.web.html;

import dev.madang.application.post.PostView;

/** @param mayChange whether to show the way to that */
record PostPage(Frame frame, PostView post, boolean mayChange) implements Sheet {

    @Override
    public String template() {
        return "post.jte";
    }
}
