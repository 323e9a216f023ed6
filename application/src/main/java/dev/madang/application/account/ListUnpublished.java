package dev.madang.application.account;

import dev.madang.application.UseCase;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.List;

/** Shows a member which of its own posts nobody else sees, so that it doesn't wonder where they are. */
@UseCase
public final class ListUnpublished {

    /** Whoever has more has them all in what it can take away. */
    public static final int MAX = 50;

    private final AuthoredPosts authoredPosts;

    public ListUnpublished(AuthoredPosts authoredPosts) {
        this.authoredPosts = authoredPosts;
    }

    /**
     * @return pending or hidden, by id; at most {@value #MAX}
     * @throws Refusal {@code unauthenticated}, {@code forbidden}
     */
    public List<PostView> run(Caller caller) {
        long id = caller.identified(Right.MANAGE_OWN_ACCOUNT).userId();
        return authoredPosts
                .unpublished(id)
                .filter(PostView::byOwnerOfName)
                .limit(MAX)
                .toList();
    }
}
