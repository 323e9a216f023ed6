package dev.madang.web.html;

import dev.madang.application.user.Profile;

record ProfilePage(Frame frame, Profile profile) implements Sheet {

    @Override
    public String template() {
        return "profile.jte";
    }
}
