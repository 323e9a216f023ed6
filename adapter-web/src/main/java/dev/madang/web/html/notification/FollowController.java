package dev.madang.web.html.notification;

import dev.madang.application.Limit;
import dev.madang.application.follow.BrowseFollows;
import dev.madang.application.follow.Follow;
import dev.madang.application.tag.ReadTag;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.notification.Followed;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Done;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Paging;
import dev.madang.web.html.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What a member follows. */
@Controller
class FollowController {

    private final Follow follow;
    private final BrowseFollows browseFollows;
    private final ReadTag readTag;
    private final Pages pages;

    FollowController(Follow follow, BrowseFollows browseFollows, ReadTag readTag, Pages pages) {
        this.follow = follow;
        this.browseFollows = browseFollows;
        this.readTag = readTag;
        this.pages = pages;
    }

    @Access(Right.BE_NOTIFIED)
    @GetMapping("/notifications/follows")
    View follows(Caller caller, HttpServletRequest request) {
        return pages.show(new FollowsPage(
                PageContext.of(request),
                browseFollows.run(caller, Followed.Kind.TAG, 0, new Limit(Limit.MAX)),
                browseFollows.run(caller, Followed.Kind.POST, Paging.id(request, "after", 0), Paging.LIMIT)));
    }

    @Access(Right.BE_NOTIFIED)
    @PostMapping("/post" + Ids.PATTERN + "/follow")
    View followPost(Caller caller, @PathVariable String id) {
        return post(caller, id, true);
    }

    @Access(Right.BE_NOTIFIED)
    @PostMapping("/post" + Ids.PATTERN + "/unfollow")
    View unfollowPost(Caller caller, @PathVariable String id) {
        return post(caller, id, false);
    }

    private View post(Caller caller, String id, boolean following) {
        long post = Ids.inPath("post", id);
        follow.run(caller, Followed.post(post), following);
        return done(Links.post(post), following);
    }

    @Access(Right.BE_NOTIFIED)
    @PostMapping("/tags" + Ids.PATTERN + "/follow")
    View followTag(Caller caller, @PathVariable String id) {
        return tag(caller, id, true);
    }

    @Access(Right.BE_NOTIFIED)
    @PostMapping("/tags" + Ids.PATTERN + "/unfollow")
    View unfollowTag(Caller caller, @PathVariable String id) {
        return tag(caller, id, false);
    }

    private View tag(Caller caller, String id, boolean following) {
        long tag = Ids.inPath("tag", id);
        follow.run(caller, Followed.tag(tag), following);
        return done(Links.tag(readTag.run(caller, tag).name()), following);
    }

    private static View done(String place, boolean following) {
        return Redirect.to(place, following ? Done.FOLLOWED : Done.UNFOLLOWED);
    }
}
