package dev.madang.architecture.bad.web.feeds;

import dev.madang.architecture.bad.web.html.PostPages;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PostFeed {

    @DeleteMapping("/bad")
    Class<?> delete() {
        return PostPages.class;
    }
}
