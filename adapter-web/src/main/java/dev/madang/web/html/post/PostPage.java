package dev.madang.web.html.post;

import dev.madang.application.Page;
import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ShowDiscussion;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.post.PostView;
import dev.madang.application.post.ShowPost;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.CommentPath;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A post and its comments.
 *
 * @param from where these start
 * @param following whether the reader follows the post
 * @param keys gives one that no other form has
 */
record PostPage(
        PageContext context,
        ShowDiscussion.Shown discussion,
        OwnRecommendations recommended,
        ThreadOrder order,
        CommentPath from,
        boolean following,
        Supplier<String> keys,
        Instant now)
        implements PageModel {

    ShowPost.Shown shown() {
        return discussion.shown();
    }

    PostView post() {
        return shown().post();
    }

    Page<ThreadEntry, CommentPath> comments() {
        return discussion.comments();
    }

    /** Whether the reader wrote the post. */
    boolean own() {
        return post().isBy(context.caller(), now);
    }

    /** Whether to show the way to change the post. */
    boolean mayChange() {
        return context.may(Right.EDIT_OWN_POST)
                && ((own() && !post().locked()) || context.caller().may(Right.EDIT_ANY_POST));
    }

    /** Whether to show the button to recommend the post, or to do so no longer. */
    boolean mayRecommend() {
        return context.may(Right.RECOMMEND) && !own();
    }

    boolean mayRecommend(CommentView comment) {
        return context.may(Right.RECOMMEND) && !comment.isBy(context.caller(), now);
    }

    /** How many recommend the post, in a sentence. */
    String recommendations() {
        int all = post().recommendations();
        return recommended.post() ? context.say("recommend.own", all - 1) : context.say("recommend.count", all);
    }

    /** What the button of a comment does. */
    String recommendLabel(CommentView comment) {
        return context.say(
                isRecommended(comment) ? "recommend.comment.undo" : "recommend.comment.do",
                context.name(comment.author().name()));
    }

    boolean isRecommended(CommentView comment) {
        return recommended.comments().contains(comment.id());
    }

    boolean mayComment() {
        return context.may(Right.WRITE_COMMENT) && !post().locked();
    }

    /** Whether to show the way to change a comment. */
    boolean mayChange(CommentView comment) {
        return context.may(Right.EDIT_OWN_COMMENT)
                && ((comment.isBy(context.caller(), now) && !comment.locked())
                        || context.caller().may(Right.EDIT_ANY_COMMENT));
    }

    /** Whether the comments before this page are on others. */
    boolean startsLater() {
        return !from.equals(order.start());
    }

    String firstComments(ThreadOrder other) {
        return Links.comments(post().id(), other, other.start()) + "#comments";
    }

    String moreComments(CommentPath next) {
        return Links.comments(post().id(), order, next) + "#comments";
    }

    boolean hasOrder() {
        return post().commentCount() > 1;
    }

    boolean newestFirst() {
        return order == ThreadOrder.NEWEST;
    }

    ThreadOrder otherOrder() {
        return newestFirst() ? ThreadOrder.OLDEST : ThreadOrder.NEWEST;
    }

    /** What a comment answers, where it doesn't stand below that on this page; null where it does, or that is gone. */
    @Nullable
    Long answered(CommentView comment) {
        Long parent = comment.parentId();
        return parent != null && discussion.answered().contains(parent) ? parent : null;
    }

    @Override
    public String template() {
        return "post/post.jte";
    }
}
