package dev.madang.application.commenting;

import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentView;
import dev.madang.application.contribution.Byline;
import dev.madang.application.contribution.Contributed;
import dev.madang.application.contribution.Contribution;
import dev.madang.application.contribution.Contributions;
import dev.madang.application.rendering.Renderer;
import dev.madang.application.throttle.Allowance;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.OriginRepository;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a post, or a comment on it. */
@UseCase
public final class WriteComment {

    private static final Contributions.Terms TERMS =
            new Contributions.Terms(Right.WRITE_COMMENT, Allowance.GUEST_COMMENT);

    private final Contributions contributions;
    private final CommentRepository comments;
    private final OriginRepository origins;
    private final Renderer renderer;

    public WriteComment(
            Contributions contributions, CommentRepository comments, OriginRepository origins, Renderer renderer) {
        this.contributions = contributions;
        this.comments = comments;
        this.origins = origins;
        this.renderer = renderer;
    }

    /**
     * @param parentId of the comment that it answers; null if it answers the post
     * @param draft without an author it is the caller's own
     * @return pending if a moderator looks at it first, as at some of guests'
     * @throws Refusal {@code not-found} also of a post that isn't published; {@code post-locked}; {@code no-comment} of the parent
     *     if it is none of the post's that readers see; the faults of all fields at once; what {@link Contributions#take} throws
     */
    public CommentView run(Caller caller, long postId, @Nullable Long parentId, CommentDraft draft) {
        caller.require(Right.WRITE_COMMENT);
        Faults faults = new Faults();
        Byline byline = Byline.of(caller, draft.author(), draft.email(), faults);
        var content = faults.check("content", () -> new Content(draft.content()));
        faults.refuse();
        return write(caller, postId, parentId, byline, content.orElseThrow(), draft);
    }

    private CommentView write(
            Caller caller, long postId, @Nullable Long parentId, Byline byline, Content content, CommentDraft draft) {
        var contribution =
                new Contribution(byline, List.of(content.value()), List.of(), draft.key(), draft.suspicion());
        List<Content> rendered = new ArrayList<>(1);
        return contributions.take(
                caller,
                TERMS,
                List.of(contribution),
                path -> "",
                transaction -> {
                    rendered.add(renderer.render(content));
                    return transaction.get();
                },
                contributed -> {
                    comments.discussion(postId)
                            .orElseThrow(() -> Refusal.notFound("post"))
                            .requireOpen();
                    if (parentId != null && !comments.isPublished(postId, parentId)) {
                        throw Refusal.invalid("parent_id", "no-comment");
                    }
                    Contributed by = contributed.get(0);
                    Comment added = comments.add(
                            new NewComment(postId, parentId, by.authorship(), rendered.get(0), by.visibility()));
                    AddressKey address = caller.address();
                    if (address != null && contribution.isGuests()) {
                        origins.addOf(added.id(), address, added.authorship().at());
                    }
                    return CommentView.of(added, by.author());
                });
    }
}
