package dev.madang.web.html;

import dev.madang.application.post.PostView;

record PostPage(Frame frame, PostView post) implements Sheet {

    @Override
    public String template() {
        return "post.jte";
    }
}
