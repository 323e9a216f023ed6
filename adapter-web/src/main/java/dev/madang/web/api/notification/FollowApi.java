package dev.madang.web.api.notification;

import dev.madang.application.follow.BrowseFollows;
import dev.madang.application.follow.Follow;
import dev.madang.application.follow.FollowView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.notification.Followed;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.api.Listing;
import dev.madang.web.api.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller follows. */
@RestController
@RequestMapping(path = "/api/follows", produces = "application/json")
class FollowApi {

    private static final String POSTS = "/posts";
    private static final String TAGS = "/tags";

    private final BrowseFollows browseFollows;
    private final Follow follow;

    FollowApi(BrowseFollows browseFollows, Follow follow) {
        this.browseFollows = browseFollows;
        this.follow = follow;
    }

    @Access(Right.BE_NOTIFIED)
    @QueryParameters({"after", "limit"})
    @GetMapping(POSTS)
    List<FollowView> posts(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return browse(caller, Followed.Kind.POST, new Listing(request, response));
    }

    @Access(Right.BE_NOTIFIED)
    @QueryParameters({"after", "limit"})
    @GetMapping(TAGS)
    List<FollowView> tags(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return browse(caller, Followed.Kind.TAG, new Listing(request, response));
    }

    private List<FollowView> browse(Caller caller, Followed.Kind kind, Listing listing) {
        return listing.answer(browseFollows.run(caller, kind, listing.after(), listing.limit()), "after", "limit");
    }

    @Access(Right.BE_NOTIFIED)
    @PutMapping(POSTS + Ids.PATTERN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void followPost(Caller caller, @PathVariable String id) {
        follow.run(caller, Followed.post(Ids.inPath("post", id)), true);
    }

    @Access(Right.BE_NOTIFIED)
    @DeleteMapping(POSTS + Ids.PATTERN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollowPost(Caller caller, @PathVariable String id) {
        follow.run(caller, Followed.post(Ids.inPath("post", id)), false);
    }

    @Access(Right.BE_NOTIFIED)
    @PutMapping(TAGS + Ids.PATTERN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void followTag(Caller caller, @PathVariable String id) {
        follow.run(caller, Followed.tag(Ids.inPath("tag", id)), true);
    }

    @Access(Right.BE_NOTIFIED)
    @DeleteMapping(TAGS + Ids.PATTERN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollowTag(Caller caller, @PathVariable String id) {
        follow.run(caller, Followed.tag(Ids.inPath("tag", id)), false);
    }
}
