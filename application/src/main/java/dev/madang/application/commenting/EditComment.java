package dev.madang.application.commenting;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.CommentView;
import dev.madang.application.contribution.DoubleTexts;
import dev.madang.application.contribution.LinkLimit;
import dev.madang.application.contribution.TextVolume;
import dev.madang.application.moderation.Admission;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.post.Content;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a comment another text; only its author does. */
@UseCase
public final class EditComment {

    private final Transactions transactions;
    private final CommentRepository comments;
    private final CommentQueries queries;
    private final Admission admission;
    private final Toll toll;
    private final DoubleTexts doubleTexts;
    private final TextVolume volume;
    private final Clock clock;

    public EditComment(
            Transactions transactions,
            CommentRepository comments,
            CommentQueries queries,
            Admission admission,
            Toll toll,
            DoubleTexts doubleTexts,
            TextVolume volume,
            Clock clock) {
        this.transactions = transactions;
        this.comments = comments;
        this.queries = queries;
        this.admission = admission;
        this.toll = toll;
        this.doubleTexts = doubleTexts;
        this.volume = volume;
        this.clock = clock;
    }

    /**
     * What changes nothing is done whatever the version.
     *
     * @param version of the comment that was before the caller's eyes; null if that doesn't matter
     * @return pending if a guest's comment has so many links now that a moderator looks at it first
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code locked}, {@code read-only}, {@code members-only}, {@code
     *     unauthenticated}; {@code stale}; {@code too-often}; what {@link Content} throws; of a guest's comment {@code duplicate}
     */
    public CommentView run(Caller caller, long id, String content, @Nullable Integer version) {
        Content next = new Content(content);
        CommentView before = queries.byId(id).orElseThrow(() -> Refusal.notFound("comment"));
        volume.spend(caller, TextVolume.bytes(next.value()), 1);
        return before.byOwnerOfName()
                ? edit(caller, before, next, version, Optional.empty())
                : toll.asGuest(caller, Allowance.GUEST_EDIT, 1, () -> {
                    var guests = DoubleTexts.Edit.of(caller, List.of(before.content()), List.of(next.value()));
                    return edit(caller, before, next, version, guests);
                });
    }

    private CommentView edit(
            Caller caller,
            CommentView before,
            Content next,
            @Nullable Integer version,
            Optional<DoubleTexts.Edit> guests) {
        long id = before.id();
        return transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = admission.again(caller, Right.EDIT_OWN_COMMENT, false, now);
            Comment comment = OwnComments.readable(comments, queries, id);
            comment.requireOwn(present, now, Right.EDIT_OWN_COMMENT);
            boolean same = next.equals(comment.content());
            if (!same) {
                comment.requireVersion(version);
            }
            guests.ifPresent(edit -> doubleTexts.refuse(edit, OwnComments.said(comment), List.of(next.value()), now));
            if (!same) {
                comments.update(seen(before, comment.edited(next, now)));
            }
            return queries.anyById(id).orElseThrow();
        });
    }

    /** A guest's waits where it has too many links. */
    private static Comment seen(CommentView before, Comment edited) {
        return edited.guestKey() == null
                ? edited
                : edited.withVisibility(LinkLimit.visibility(
                        before.author().name(), List.of(edited.content().value()), List.of()));
    }
}
