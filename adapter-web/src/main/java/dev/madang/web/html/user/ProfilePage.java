package dev.madang.web.html.user;

import dev.madang.application.user.Profile;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** @param ofGuests whether the posts are those of guests who used a member's name before */
record ProfilePage(PageContext context, Profile profile, boolean ofGuests) implements PageModel {

    @Override
    public String template() {
        return "user/profile.jte";
    }
}
