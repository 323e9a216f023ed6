package dev.madang.application.publishing;

import dev.madang.application.UseCase;
import dev.madang.application.post.PostView;
import dev.madang.application.throttle.Bulkhead;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/** Publishes several posts in their order: all or none. */
@UseCase
public final class PublishPosts {

    /** How many drafts one call takes. */
    public static final int MAX_POSTS = 1000;

    /** Bytes of all their texts: nobody else writes while these are written. */
    public static final long MAX_BYTES = 256 << 10;

    /** One bulk after the other, so that a single post never waits for two of them. */
    private static final int MAX_WAITING = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Publisher publisher;
    private final Bulkhead bulkhead = new Bulkhead(1, MAX_WAITING, PATIENCE);

    public PublishPosts(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * @return pending are those that a moderator looks at first, as at some of guests'
     * @throws Refusal {@code too-many}, {@code too-much}; the faults of all fields of all drafts at once, each under its draft's place
     *     ({@code [3].title}); {@code unknown} of an author, {@code taken} of an e-mail;
     *     {@code name-claimed} of the first author of whom it's true; {@code own-name-only}, {@code read-only}, {@code members-only}; {@code too-often},
     *     {@code duplicate}; {@code unavailable}
     */
    public List<PostView> run(Caller caller, List<PostDraft> drafts) {
        caller.require(Right.PUBLISH_POST);
        if (drafts.size() > MAX_POSTS) {
            throw Refusal.invalid("", "too-many", MAX_POSTS);
        }
        IntFunction<String> path = place -> "[" + place + "].";
        List<Publication> publications = Faults.each(drafts, path, draft -> Publication.of(caller, draft));
        if (publications.stream().mapToLong(each -> each.contribution().bytes()).sum() > MAX_BYTES) {
            throw Refusal.invalid("", "too-much", MAX_BYTES);
        }
        return publisher.publish(caller, publications, path, bulkhead::call);
    }
}
