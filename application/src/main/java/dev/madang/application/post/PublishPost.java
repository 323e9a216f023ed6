package dev.madang.application.post;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;

/** Publishes a post, and registers its author where the draft brings an e-mail for it: both or neither. */
@UseCase
public final class PublishPost {

    private final Transactions transactions;
    private final UserRepository users;
    private final PostRepository posts;
    private final Clock clock;

    public PublishPost(Transactions transactions, UserRepository users, PostRepository posts, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * @throws dev.madang.domain.Refusal the faults of all fields at once; {@code unknown} of the author, {@code taken} of
     *     the e-mail
     */
    public PostView run(PostDraft draft) {
        Publication publication = Publication.of(draft);
        return transactions.run(
                () -> PostView.of(posts.add(publication.by(users, clock.instant())), publication.author()));
    }
}
