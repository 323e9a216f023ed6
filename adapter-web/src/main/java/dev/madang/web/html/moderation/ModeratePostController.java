package dev.madang.web.html.moderation;

import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.ModeratePost.Action;
import dev.madang.application.post.PostView;
import dev.madang.application.report.ReviewPost;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Choices;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The page on which a moderator reads a post whole and decides on it. */
@Controller
class ModeratePostController {

    private final ReviewPost reviewPost;
    private final ModeratePost moderatePost;
    private final Pages pages;

    ModeratePostController(ReviewPost reviewPost, ModeratePost moderatePost, Pages pages) {
        this.reviewPost = reviewPost;
        this.moderatePost = moderatePost;
        this.pages = pages;
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/post" + Ids.PATTERN + "/moderate")
    View form(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return show(caller, Ids.inPath("post", id), request, null);
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping("/post" + Ids.PATTERN + "/moderate")
    View moderate(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long post = Ids.inPath("post", id);
        return Form.carriedOut(
                request,
                () -> {
                    Action action = Choices.in(request, "action", Action.class);
                    moderatePost.run(caller, post, action, FormData.in(request, "reason"));
                    return Redirect.to(after(post, action), Done.APPLIED);
                },
                refusal -> show(caller, post, request, refusal));
    }

    private static String after(long post, Action action) {
        return switch (action) {
            case RESTORE -> Links.post(post);
            case KEEP, HIDE, LOCK, UNLOCK -> Links.post(post) + "/moderate";
            case DELETE -> "/moderation";
        };
    }

    private View show(Caller caller, long id, HttpServletRequest request, @Nullable Refusal refusal) {
        ReviewPost.Reviewed reviewed = reviewPost.run(caller, id);
        PostView post = reviewed.post();
        PageContext context = PageContext.of(request);
        return pages.show(new ModeratePostPage(
                context,
                post,
                reviewed.reports(),
                SimpleForm.Choice.of(context, "action", "action.", FormData.in(request, "action"), offered(reviewed)),
                SimpleForm.Field.reason(context, request),
                refusal));
    }

    private static List<Action> offered(ReviewPost.Reviewed reviewed) {
        return Stream.concat(
                        reviewed.reports().isEmpty() ? Stream.of() : Stream.of(Action.KEEP),
                        offered(reviewed.post()).stream())
                .toList();
    }

    private static List<Action> offered(PostView post) {
        Action lock = post.locked() ? Action.UNLOCK : Action.LOCK;
        if (post.visibility().isPublished()) {
            return List.of(Action.HIDE, lock, Action.DELETE);
        }
        return post.visibility().isPending()
                ? List.of(Action.RESTORE, Action.HIDE, Action.DELETE)
                : List.of(Action.RESTORE, lock, Action.DELETE);
    }
}
