package dev.madang.application.publishing;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.contribution.DoubleTexts;
import dev.madang.application.contribution.LinkLimit;
import dev.madang.application.contribution.TextVolume;
import dev.madang.application.identity.Standing;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.moderation.ReadMode;
import dev.madang.application.notification.Mentions;
import dev.madang.application.notification.Notifier;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.rendering.Renderer;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.application.version.KeptTexts;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.version.TextVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes a post's title, content, tags or all of them; its author and date stay, and the text that it had is kept. */
@UseCase
public final class EditPost {

    private final Transactions transactions;
    private final Standing standing;
    private final ReadMode readMode;
    private final PostRepository posts;
    private final KeptTexts keptTexts;
    private final PostQueries queries;
    private final ModerationQueries moderation;
    private final Toll toll;
    private final DoubleTexts doubleTexts;
    private final TextVolume volume;
    private final Renderer renderer;
    private final Mentions mentions;
    private final Notifier notifier;
    private final ModerationLog log;
    private final Clock clock;

    public EditPost(
            Transactions transactions,
            ModerationQueries moderation,
            PostRepository posts,
            KeptTexts keptTexts,
            PostQueries queries,
            ModerationLog log,
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
        this.standing = standing;
        this.readMode = readMode;
        this.posts = posts;
        this.keptTexts = keptTexts;
        this.queries = queries;
        this.moderation = moderation;
        this.toll = toll;
        this.doubleTexts = doubleTexts;
        this.volume = volume;
        this.renderer = renderer;
        this.mentions = mentions;
        this.notifier = notifier;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What changes nothing is done whatever the version.
     *
     * @return pending if a guest's post has so many links now that a moderator looks at it first
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code locked}, {@code read-only}, {@code members-only}, {@code
     *     unauthenticated}; {@code stale}; {@code too-often}; the faults of all fields at once; of a guest's post {@code
     *     duplicate}
     */
    public PostView run(Caller caller, long id, PostEdit edit) {
        Optional<PostView> found = queries.byId(id);
        PostChange given = PostChange.of(caller, found, edit, clock.instant());
        var newTitle = given.title();
        var newContent = given.content();
        var newTags = given.tags();
        PostView before = found.orElseThrow(() -> Refusal.notFound("post"));
        Content next = newContent.orElseGet(() -> new Content(before.content()));
        volume.spend(
                caller,
                TextVolume.bytes(next.value()),
                1 + newTags.map(t -> t.values().size()).orElse(0));
        posts.prepare(next);
        var rendered = newContent.map(content ->
                content.value().equals(before.content()) ? renderer.render(content) : renderer.renderWritten(content));
        Set<Long> mentioned = newContent.map(mentions::in).orElse(Set.of());
        UnaryOperator<Post> change = post -> {
            Post titled = newTitle.map(post::withTitle).orElse(post);
            Post written = rendered.map(titled::withContent).orElse(titled);
            return newTags.map(written::withTags).orElse(written);
        };
        return before.byOwnerOfName() || caller.may(Right.EDIT_ANY_POST)
                ? edit(caller, before, edit, newTags, change, mentioned, Optional.empty())
                : toll.asGuest(caller, Allowance.GUEST_EDIT, 1, () -> {
                    String nextTitle = newTitle.map(Title::value).orElse(before.title());
                    var guests = DoubleTexts.Edit.of(
                            caller, List.of(before.title(), before.content()), List.of(nextTitle, next.value()));
                    return edit(caller, before, edit, newTags, change, mentioned, guests);
                });
    }

    private PostView edit(
            Caller caller,
            PostView before,
            PostEdit edit,
            Optional<TagNames> newTags,
            UnaryOperator<Post> change,
            Set<Long> mentioned,
            Optional<DoubleTexts.Edit> guests) {
        long id = before.id();
        return transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            Post post = posts.byId(id, newTags.orElse(TagNames.NONE))
                    .filter(found -> found.visibility().isPublished())
                    .orElseThrow(() -> Refusal.notFound("post"));
            boolean byOffice = post.requireChange(present, now, Right.EDIT_OWN_POST, Right.EDIT_ANY_POST);
            if (!byOffice) {
                readMode.run().require(present, Right.EDIT_OWN_POST);
            }
            edit.unchanged().check();
            Post changed = change.apply(post);
            if (!changed.equals(post)) {
                post.requireVersion(edit.version());
            }
            guests.ifPresent(twice -> doubleTexts.refuse(twice, Publication.said(post), said(changed), now));
            Post edited = changed.equals(post) ? post : changed.edited(now);
            boolean byGuest = post.guestKey() != null && !byOffice;
            posts.update(
                    byGuest ? edited.withVisibility(visibility(before.author().name(), edited)) : edited);
            if (edited.version() != post.version()) {
                keptTexts.keep(TextVersion.of(post), byOffice ? present.identity() : null);
                notifier.tellOfEdit(id, null, post.authorship(), mentioned, present, now);
            }
            if (byOffice) {
                log.append(LogEntry.Draft.of(now, present, ModerationAction.EDIT_POST, id, new Reason(edit.reason())));
            }
            return moderation.postById(id).orElseThrow();
        });
    }

    private static Visibility visibility(String author, Post post) {
        return LinkLimit.visibility(author, said(post), Publication.labels(post.tags()));
    }

    private static List<String> said(Post post) {
        return Publication.said(post.title(), post.content());
    }
}
