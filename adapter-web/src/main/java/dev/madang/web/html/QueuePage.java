package dev.madang.web.html;

import dev.madang.application.Page;
import dev.madang.application.post.PostView;

/** @param held whether its posts wait for a decision, or else were hidden by one */
record QueuePage(Frame frame, boolean held, Page<PostView, Long> posts) implements Sheet {

    @Override
    public String template() {
        return "queue.jte";
    }
}
