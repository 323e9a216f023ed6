package dev.madang.architecture.bad.web.html;

import dev.madang.architecture.bad.web.feeds.PostFeed;
import org.springframework.stereotype.Controller;

@Controller
public class PostPages {

    private final PostFeed feed;

    PostPages(PostFeed feed) {
        this.feed = feed;
    }

    public String unmapped() {
        return feed.toString();
    }
}
