package dev.madang.defence.access;

import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.List;

/** What members recommend. */
final class RecommendationRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("POST /post/{id}/recommend", Right.RECOMMEND, PostRoutes.POST),
                RouteRow.of("POST /post/{id}/unrecommend", Right.RECOMMEND, PostRoutes.POST),
                RouteRow.of("POST /comment/{id}/recommend", Right.RECOMMEND, CommentRoutes.COMMENT),
                RouteRow.of("POST /comment/{id}/unrecommend", Right.RECOMMEND, CommentRoutes.COMMENT),
                RouteRow.of("PUT /api/posts/{id}/recommendation", Right.RECOMMEND, PostRoutes.POST),
                RouteRow.of("DELETE /api/posts/{id}/recommendation", Right.RECOMMEND, PostRoutes.POST),
                RouteRow.of("PUT /api/comments/{id}/recommendation", Right.RECOMMEND, CommentRoutes.COMMENT),
                RouteRow.of("DELETE /api/comments/{id}/recommendation", Right.RECOMMEND, CommentRoutes.COMMENT));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of("POST /post/{id}/recommend", Sender.MEMBER),
                Write.of("POST /post/{id}/unrecommend", Sender.MEMBER),
                Write.of("POST /comment/{id}/recommend", Sender.MEMBER),
                Write.of("POST /comment/{id}/unrecommend", Sender.MEMBER),
                Write.of("PUT /api/posts/{id}/recommendation", Sender.MEMBER),
                Write.of("DELETE /api/posts/{id}/recommendation", Sender.MEMBER),
                Write.of("PUT /api/comments/{id}/recommendation", Sender.MEMBER),
                Write.of("DELETE /api/comments/{id}/recommendation", Sender.MEMBER));
    }
}
