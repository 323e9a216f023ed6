package dev.madang.application.post;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.PostRepository;

/** Deletes a post; its tags stay. */
@UseCase
public final class DeletePost {

    private final Transactions transactions;
    private final PostRepository posts;

    public DeletePost(Transactions transactions, PostRepository posts) {
        this.transactions = transactions;
        this.posts = posts;
    }

    /** @throws Refusal {@code not-found} */
    public void run(long id) {
        transactions.run(() -> posts.remove(posts.byId(id).orElseThrow(() -> Refusal.notFound("post"))));
    }
}
