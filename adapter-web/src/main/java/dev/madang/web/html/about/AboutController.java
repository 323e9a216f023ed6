package dev.madang.web.html.about;

import dev.madang.web.cache.SharedResponse;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class AboutController {

    private final Pages pages;

    AboutController(Pages pages) {
        this.pages = pages;
    }

    @SharedResponse
    @GetMapping("/about")
    View about(HttpServletRequest request) {
        return pages.show(new AboutPage(PageContext.of(request)));
    }
}
