package dev.madang.application.publishing;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.moderation.Admission;
import dev.madang.application.moderation.OtherNames;
import dev.madang.application.name.ClaimedNames;
import dev.madang.application.post.PostView;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TextDigest;
import dev.madang.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Publishes a post, and registers its author where the draft brings an e-mail for it: both or neither. */
@UseCase
public final class PublishPost {

    private final Transactions transactions;
    private final Admission admission;
    private final ClaimedNames claimedNames;
    private final Authors authors;
    private final PostRepository posts;
    private final OriginRepository origins;
    private final OtherNames otherNames;
    private final Toll toll;
    private final DoublePosts doublePosts;
    private final TextVolume volume;
    private final Clock clock;

    public PublishPost(
            Transactions transactions,
            PostRepository posts,
            OriginRepository origins,
            Admission admission,
            ClaimedNames claimedNames,
            Authors authors,
            OtherNames otherNames,
            Toll toll,
            DoublePosts doublePosts,
            TextVolume volume,
            Clock clock) {
        this.transactions = transactions;
        this.admission = admission;
        this.claimedNames = claimedNames;
        this.authors = authors;
        this.posts = posts;
        this.origins = origins;
        this.otherNames = otherNames;
        this.toll = toll;
        this.doublePosts = doublePosts;
        this.volume = volume;
        this.clock = clock;
    }

    /**
     * @param draft without an author it is the caller's own
     * @return pending if a moderator looks at it first, as at some of guests'
     * @throws dev.madang.domain.Refusal the faults of all fields at once; {@code unknown} or {@code name-claimed} of the
     *     author, {@code taken} of the e-mail; {@code own-name-only}, {@code read-only}, {@code members-only}; {@code too-often}, {@code duplicate}
     */
    public PostView run(Caller caller, PostDraft draft) {
        caller.require(Right.PUBLISH_POST);
        Publication publication = Publication.of(draft, Authors.ownName(caller), claimedNames);
        otherNames.admit(caller, publication.isGuests());
        volume.spend(caller, publication.bytes(), publication.rows());
        posts.prepare(publication.content());
        return toll.asGuest(caller, Allowance.GUEST_POST, publication.isGuests() ? 1 : 0, () -> {
            Optional<TextDigest> text = DoublePosts.text(caller, publication);
            return transactions.run(() -> add(caller, publication, text));
        });
    }

    private PostView add(Caller caller, Publication publication, Optional<TextDigest> text) {
        Instant now = clock.instant();
        Optional<User> member = admission.member(caller, Right.PUBLISH_POST, publication.isGuests(), now);
        doublePosts.refuse(text, now);
        User author = authors.of(publication, caller, member, now);
        Post post = posts.add(publication.by(author, caller, now));
        if (publication.isGuests() && caller.address() != null) {
            origins.add(List.of(post), caller.address());
        }
        return PostView.of(post, author);
    }
}
