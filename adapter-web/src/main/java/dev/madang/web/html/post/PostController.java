package dev.madang.web.html.post;

import dev.madang.application.account.ExplainMissingPost;
import dev.madang.application.comment.ShowDiscussion;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.follow.ShowFollowing;
import dev.madang.application.notification.SeePost;
import dev.madang.application.recommendation.FindRecommended;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.recommendation.Recommended.Kind;
import dev.madang.web.Ids;
import dev.madang.web.cache.SharedResponse;
import dev.madang.web.html.AuthoredForm;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Paging;
import dev.madang.web.html.UnreadCount;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class PostController {

    private final ShowDiscussion showDiscussion;
    private final FindRecommended findRecommended;
    private final ExplainMissingPost explainMissingPost;
    private final SeePost seePost;
    private final ShowFollowing showFollowing;
    private final UnreadCount unreadCount;
    private final AuthoredForm authoredForm;
    private final Pages pages;
    private final Clock clock;

    PostController(
            ShowDiscussion showDiscussion,
            FindRecommended findRecommended,
            ExplainMissingPost explainMissingPost,
            SeePost seePost,
            ShowFollowing showFollowing,
            UnreadCount unreadCount,
            AuthoredForm authoredForm,
            Pages pages,
            Clock clock) {
        this.showDiscussion = showDiscussion;
        this.findRecommended = findRecommended;
        this.explainMissingPost = explainMissingPost;
        this.seePost = seePost;
        this.showFollowing = showFollowing;
        this.unreadCount = unreadCount;
        this.authoredForm = authoredForm;
        this.pages = pages;
        this.clock = clock;
    }

    @SharedResponse
    @GetMapping("/post" + Ids.PATTERN)
    View post(Caller caller, @PathVariable String id, HttpServletRequest request) {
        ThreadOrder order = Paging.order(request);
        CommentPath from = Paging.comments(request, order);
        ShowDiscussion.Shown shown = shown(caller, Ids.inPath("post", id), order, from);
        see(caller, shown, request);
        boolean following = showFollowing.run(caller, Followed.post(shown.post().id()));
        return pages.show(new PostPage(
                PageContext.of(request),
                shown,
                recommended(caller, shown),
                order,
                from,
                following,
                authoredForm::key,
                clock.instant()));
    }

    /** What a browser only loads for later isn't seen. */
    private void see(Caller caller, ShowDiscussion.Shown shown, HttpServletRequest request) {
        if (request.getHeader("Sec-Purpose") == null
                && seePost.run(caller, shown.post().id(), shown.commentIds())) {
            unreadCount.count(caller, request);
        }
    }

    /** Nothing of whoever gets an answer that is kept for everybody: those are guests. */
    private OwnRecommendations recommended(Caller caller, ShowDiscussion.Shown shown) {
        return new OwnRecommendations(
                !findRecommended
                        .run(caller, Kind.POST, List.of(shown.post().id()))
                        .isEmpty(),
                findRecommended.run(caller, Kind.COMMENT, shown.commentIds()));
    }

    private ShowDiscussion.Shown shown(Caller caller, long id, ThreadOrder order, CommentPath from) {
        try {
            return showDiscussion.run(id, order, from, Paging.COMMENTS);
        } catch (Refusal refusal) {
            throw refusal.kind() == Refusal.Kind.NOT_FOUND ? explainMissingPost.run(caller, id) : refusal;
        }
    }
}
