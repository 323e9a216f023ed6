package dev.madang.web.html.recommendation;

import dev.madang.application.comment.ReadComment;
import dev.madang.application.recommendation.Recommend;
import dev.madang.application.recommendation.TakeBackRecommendation;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.Links;
import dev.madang.web.html.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Each button says what is wanted, and not to change what there is: pressed twice, it does the same. */
@Controller
class RecommendationController {

    private final Recommend recommend;
    private final TakeBackRecommendation takeBack;
    private final ReadComment readComment;

    RecommendationController(Recommend recommend, TakeBackRecommendation takeBack, ReadComment readComment) {
        this.recommend = recommend;
        this.takeBack = takeBack;
        this.readComment = readComment;
    }

    @Access(Right.RECOMMEND)
    @PostMapping("/post" + Ids.PATTERN + Links.RECOMMEND)
    View recommendPost(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long post = Ids.inPath("post", id);
        return pressed(request, place(post), () -> recommend.run(caller, Recommended.post(post)), Done.RECOMMENDED);
    }

    @Access(Right.RECOMMEND)
    @PostMapping("/post" + Ids.PATTERN + Links.TAKE_BACK)
    View takeBackOfPost(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long post = Ids.inPath("post", id);
        return pressed(
                request, place(post), () -> takeBack.run(caller, Recommended.post(post)), Done.RECOMMENDED_NO_LONGER);
    }

    @Access(Right.RECOMMEND)
    @PostMapping("/comment" + Ids.PATTERN + Links.RECOMMEND)
    View recommendComment(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long comment = Ids.inPath("comment", id);
        return pressed(
                request, placeOf(comment), () -> recommend.run(caller, Recommended.comment(comment)), Done.RECOMMENDED);
    }

    @Access(Right.RECOMMEND)
    @PostMapping("/comment" + Ids.PATTERN + Links.TAKE_BACK)
    View takeBackOfComment(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long comment = Ids.inPath("comment", id);
        return pressed(
                request,
                placeOf(comment),
                () -> takeBack.run(caller, Recommended.comment(comment)),
                Done.RECOMMENDED_NO_LONGER);
    }

    private static String place(long post) {
        return Links.post(post) + "#recommend";
    }

    private String placeOf(long comment) {
        return Links.comment(readComment.run(comment).postId(), comment);
    }

    private static View pressed(HttpServletRequest request, String place, Runnable work, Done done) {
        return Form.carriedOut(
                request,
                () -> {
                    work.run();
                    return Redirect.to(place, done);
                },
                refusal -> {
                    if (refusal != null) {
                        throw refusal;
                    }
                    return Redirect.to(place);
                });
    }
}
