package dev.madang.web.html.user;

import dev.madang.application.user.Profile;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

record ProfilePage(PageContext context, Profile profile) implements PageModel {

    @Override
    public String template() {
        return "user/profile.jte";
    }
}
