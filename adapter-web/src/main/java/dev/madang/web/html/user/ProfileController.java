package dev.madang.web.html.user;

import dev.madang.application.post.PostFilter.Writer;
import dev.madang.application.user.ShowProfile;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.web.Density;
import dev.madang.web.cache.SharedResponse;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Paging;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class ProfileController {

    private final ShowProfile showProfile;
    private final Pages pages;

    ProfileController(ShowProfile showProfile, Pages pages) {
        this.showProfile = showProfile;
        this.pages = pages;
    }

    @SharedResponse
    @GetMapping("/user/{name}")
    View profile(Caller caller, @PathVariable String name, HttpServletRequest request) {
        Writer writer = Links.GUEST_POSTS.equals(request.getParameter(Links.WRITER)) ? Writer.GUEST : Writer.MEMBER;
        return pages.show(new ProfilePage(
                PageContext.of(request),
                showProfile.run(
                        caller,
                        name,
                        writer,
                        Paging.seek(request),
                        Density.of(request).limit()),
                writer == Writer.GUEST));
    }

    /** For the names that no path can hold; see {@link Links}. */
    @SharedResponse
    @GetMapping("/user")
    View profileByQuery(
            Caller caller, @RequestParam(required = false) @Nullable String name, HttpServletRequest request) {
        if (name == null) {
            throw Refusal.notFound("user");
        }
        return profile(caller, name, request);
    }
}
