package dev.madang.architecture.bad.web.html;

import dev.madang.architecture.bad.web.api.PostApi;
import org.springframework.stereotype.Controller;

@Controller
public class PostPages {

    private final PostApi api;

    PostPages(PostApi api) {
        this.api = api;
    }

    public String unmapped() {
        return api.toString();
    }
}
