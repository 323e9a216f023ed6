package dev.madang.architecture.bad.application;

import dev.madang.application.UseCase;
import org.springframework.core.env.Environment;

@UseCase
class EditPost {

    private final PublishPost publishPost;

    EditPost(
            Environment one,
            Environment two,
            Environment three,
            Environment four,
            Environment five,
            Environment six,
            Environment seven) {
        this.publishPost = new PublishPost(seven);
    }

    String run() {
        return publishPost.title();
    }
}
