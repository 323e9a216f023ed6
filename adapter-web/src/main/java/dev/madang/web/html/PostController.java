package dev.madang.web.html;

import dev.madang.application.post.ReadPost;
import dev.madang.domain.Refusal;
import dev.madang.web.Shared;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class PostController {

    private final ReadPost readPost;
    private final Pages pages;

    PostController(ReadPost readPost, Pages pages) {
        this.readPost = readPost;
        this.pages = pages;
    }

    @Shared
    @GetMapping("/post/{id:\\d+}")
    View post(@PathVariable String id, HttpServletRequest request) {
        return pages.show(new PostPage(Frame.of(request), readPost.run(parse(id))));
    }

    private static long parse(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException beyondLong) {
            throw Refusal.notFound("post");
        }
    }
}
