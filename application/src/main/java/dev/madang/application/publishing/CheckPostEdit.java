package dev.madang.application.publishing;

import dev.madang.application.UseCase;
import dev.madang.application.post.PostQueries;
import dev.madang.domain.account.Caller;
import java.time.Clock;

/** Says what is wrong with the fields of a change to a post; nothing is kept. */
@UseCase
public final class CheckPostEdit {

    private final PostQueries posts;
    private final Clock clock;

    public CheckPostEdit(PostQueries posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** @throws dev.madang.domain.Refusal the faults of all fields at once, as {@link EditPost} throws them */
    public void run(Caller caller, long id, PostEdit edit) {
        PostChange.of(caller, posts.byId(id), edit, clock.instant());
    }
}
