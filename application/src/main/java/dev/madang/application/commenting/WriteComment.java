package dev.madang.application.commenting;

import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentView;
import dev.madang.application.contribution.Byline;
import dev.madang.application.contribution.Contributed;
import dev.madang.application.contribution.Contribution;
import dev.madang.application.contribution.Contributions;
import dev.madang.application.notification.Mentions;
import dev.madang.application.notification.Notifier;
import dev.madang.application.rendering.Renderer;
import dev.madang.application.throttle.Allowance;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.OriginRepository;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
    private final Mentions mentions;
    private final Notifier notifier;

    public WriteComment(
            Contributions contributions,
            CommentRepository comments,
            OriginRepository origins,
            Renderer renderer,
            Mentions mentions,
            Notifier notifier) {
        this.contributions = contributions;
        this.comments = comments;
        this.origins = origins;
        this.renderer = renderer;
        this.mentions = mentions;
        this.notifier = notifier;
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
        return contributions.take(caller, TERMS, List.of(contribution), path -> "", Supplier::get, () -> {
            Content rendered = renderer.renderWritten(content);
            Set<Long> mentioned = mentions.in(content);
            return contributed ->
                    add(caller, new Written(postId, parentId, rendered, mentioned, contribution), contributed.get(0));
        });
    }

    private record Written(
            long postId, @Nullable Long parentId, Content content, Set<Long> mentioned, Contribution contribution) {}

    private CommentView add(Caller caller, Written written, Contributed by) {
        comments.discussion(written.postId())
                .orElseThrow(() -> Refusal.notFound("post"))
                .requireOpen();
        Long parentId = written.parentId();
        Authorship answered = parentId == null
                ? null
                : comments.answered(written.postId(), parentId)
                        .orElseThrow(() -> Refusal.invalid("parent_id", "no-comment"));
        Comment added = comments.add(
                new NewComment(written.postId(), parentId, by.authorship(), written.content(), by.visibility()));
        AddressKey address = caller.address();
        if (address != null && written.contribution().isGuests()) {
            origins.addOf(added.id(), address, added.authorship().at());
        }
        notifier.tellOf(added, answered, written.mentioned(), caller);
        return CommentView.of(added, by.author());
    }
}
