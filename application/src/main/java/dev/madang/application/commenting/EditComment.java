package dev.madang.application.commenting;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.CommentView;
import dev.madang.application.contribution.DoubleTexts;
import dev.madang.application.contribution.LinkLimit;
import dev.madang.application.contribution.TextVolume;
import dev.madang.application.identity.Standing;
import dev.madang.application.moderation.CommentMeasures;
import dev.madang.application.moderation.ReadMode;
import dev.madang.application.notification.Mentions;
import dev.madang.application.notification.Notifier;
import dev.madang.application.rendering.Renderer;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.application.version.KeptTexts;
import dev.madang.domain.Faults;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.post.Content;
import dev.madang.domain.version.TextVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a comment another text; the one that it had is kept. */
@UseCase
public final class EditComment {

    private final Transactions transactions;
    private final CommentRepository comments;
    private final CommentQueries queries;
    private final KeptTexts keptTexts;
    private final CommentMeasures measures;
    private final Standing standing;
    private final ReadMode readMode;
    private final Toll toll;
    private final DoubleTexts doubleTexts;
    private final TextVolume volume;
    private final Renderer renderer;
    private final Mentions mentions;
    private final Notifier notifier;
    private final Clock clock;

    public EditComment(
            Transactions transactions,
            CommentRepository comments,
            CommentQueries queries,
            KeptTexts keptTexts,
            CommentMeasures measures,
            Standing standing,
            ReadMode readMode,
            Toll toll,
            DoubleTexts doubleTexts,
            TextVolume volume,
            Renderer renderer,
            Mentions mentions,
            Notifier notifier,
            Clock clock) {
        this.transactions = transactions;
        this.comments = comments;
        this.queries = queries;
        this.keptTexts = keptTexts;
        this.measures = measures;
        this.standing = standing;
        this.readMode = readMode;
        this.toll = toll;
        this.doubleTexts = doubleTexts;
        this.volume = volume;
        this.renderer = renderer;
        this.mentions = mentions;
        this.notifier = notifier;
        this.clock = clock;
    }

    /**
     * What changes nothing is done whatever the version.
     *
     * @return pending if a guest's comment has so many links now that a moderator looks at it first
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code locked}, {@code read-only}, {@code members-only}, {@code
     *     unauthenticated}; {@code stale}; {@code too-often}; the faults of all fields at once; of a guest's comment {@code
     *     duplicate}
     */
    public CommentView run(Caller caller, long id, CommentEdit edit) {
        Optional<CommentView> found = queries.byId(id);
        Faults faults = new Faults();
        var given = Optional.ofNullable(edit.content()).flatMap(c -> faults.check("content", () -> new Content(c)));
        if (caller.may(Right.EDIT_ANY_COMMENT)
                && found.filter(comment -> !comment.isBy(caller, clock.instant()))
                        .isPresent()) {
            faults.check("reason", () -> new Reason(edit.reason()));
        }
        faults.refuse();
        CommentView before = found.orElseThrow(() -> Refusal.notFound("comment"));
        Content typed = given.orElseGet(() -> new Content(before.content()));
        volume.spend(caller, TextVolume.bytes(typed.value()), 1);
        boolean same = typed.value().equals(before.content());
        Content next = same ? typed : renderer.renderWritten(typed);
        Set<Long> mentioned = same ? Set.of() : mentions.in(typed);
        return before.byOwnerOfName() || caller.may(Right.EDIT_ANY_COMMENT)
                ? edit(caller, before, next, mentioned, edit, Optional.empty())
                : toll.asGuest(caller, Allowance.GUEST_EDIT, 1, () -> {
                    var guests = DoubleTexts.Edit.of(caller, List.of(before.content()), List.of(next.value()));
                    return edit(caller, before, next, mentioned, edit, guests);
                });
    }

    private CommentView edit(
            Caller caller,
            CommentView before,
            Content next,
            Set<Long> mentioned,
            CommentEdit edit,
            Optional<DoubleTexts.Edit> guests) {
        long id = before.id();
        return transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            Comment comment = OwnComments.readable(comments, queries, id);
            boolean byOffice = comment.requireChange(present, now, Right.EDIT_OWN_COMMENT, Right.EDIT_ANY_COMMENT);
            if (!byOffice) {
                readMode.run().require(present, Right.EDIT_OWN_COMMENT);
            }
            edit.unchanged().check();
            boolean same = next.equals(comment.content());
            if (!same) {
                comment.requireVersion(edit.version());
            }
            guests.ifPresent(twice -> doubleTexts.refuse(twice, OwnComments.said(comment), List.of(next.value()), now));
            if (!same) {
                Comment edited = comment.edited(next, now);
                comments.update(byOffice ? edited : seen(before, edited));
                keptTexts.keep(TextVersion.of(comment), byOffice ? present.identity() : null);
                notifier.tellOfEdit(comment.postId(), id, comment.authorship(), mentioned, present, now);
            }
            if (byOffice) {
                measures.tell(present, now, ModerationAction.EDIT_COMMENT, new Reason(edit.reason()), id);
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
