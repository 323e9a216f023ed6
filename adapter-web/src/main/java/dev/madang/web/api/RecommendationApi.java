package dev.madang.web.api;

import dev.madang.application.recommendation.Recommend;
import dev.madang.application.recommendation.TakeBackRecommendation;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** That a member recommends a post or a comment. */
@RestController
@RequestMapping(produces = "application/json")
class RecommendationApi {

    private static final String OF_POST = "/api/posts" + Ids.PATTERN + "/recommendation";
    private static final String OF_COMMENT = "/api/comments" + Ids.PATTERN + "/recommendation";

    private final Recommend recommend;
    private final TakeBackRecommendation takeBack;

    RecommendationApi(Recommend recommend, TakeBackRecommendation takeBack) {
        this.recommend = recommend;
        this.takeBack = takeBack;
    }

    /** How many recommend it then. */
    record Count(int recommendations) {}

    @Access(Right.RECOMMEND)
    @PutMapping(OF_POST)
    Count recommendPost(Caller caller, @PathVariable String id) {
        return new Count(recommend.run(caller, Recommended.post(Ids.inPath("post", id))));
    }

    @Access(Right.RECOMMEND)
    @DeleteMapping(OF_POST)
    Count takeBackOfPost(Caller caller, @PathVariable String id) {
        return new Count(takeBack.run(caller, Recommended.post(Ids.inPath("post", id))));
    }

    @Access(Right.RECOMMEND)
    @PutMapping(OF_COMMENT)
    Count recommendComment(Caller caller, @PathVariable String id) {
        return new Count(recommend.run(caller, Recommended.comment(Ids.inPath("comment", id))));
    }

    @Access(Right.RECOMMEND)
    @DeleteMapping(OF_COMMENT)
    Count takeBackOfComment(Caller caller, @PathVariable String id) {
        return new Count(takeBack.run(caller, Recommended.comment(Ids.inPath("comment", id))));
    }
}
