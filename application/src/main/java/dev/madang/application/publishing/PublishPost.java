package dev.madang.application.publishing;

import dev.madang.application.UseCase;
import dev.madang.application.post.PostView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.List;
import java.util.function.Supplier;

/** Publishes a post, and registers its author where the draft brings an e-mail for it: both or neither. */
@UseCase
public final class PublishPost {

    private final Publisher publisher;

    public PublishPost(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * @param draft without an author it is the caller's own
     * @return pending if a moderator looks at it first, as at some of guests'
     * @throws dev.madang.domain.Refusal the faults of all fields at once; {@code unknown} or {@code name-claimed} of the
     *     author, {@code taken} of the e-mail; {@code own-name-only}, {@code read-only}, {@code members-only}; {@code too-often}, {@code duplicate}
     */
    public PostView run(Caller caller, PostDraft draft) {
        caller.require(Right.PUBLISH_POST);
        Publication publication = Publication.of(caller, draft);
        return publisher
                .publish(caller, List.of(publication), place -> "", Supplier::get)
                .get(0);
    }
}
