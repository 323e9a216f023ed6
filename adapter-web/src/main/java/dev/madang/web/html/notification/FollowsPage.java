package dev.madang.web.html.notification;

import dev.madang.application.Page;
import dev.madang.application.follow.FollowView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

record FollowsPage(PageContext context, Page<FollowView, Long> tags, Page<FollowView, Long> posts)
        implements PageModel {

    @Override
    public String template() {
        return "notification/follows.jte";
    }
}
