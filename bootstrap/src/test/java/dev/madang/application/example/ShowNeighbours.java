package dev.madang.application.example;

import dev.madang.application.UseCase;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import java.util.List;

/** Shows the posts that were published just before and just after a post. */
@UseCase
public final class ShowNeighbours {

    private final PostQueries posts;

    public ShowNeighbours(PostQueries posts) {
        this.posts = posts;
    }

    public record Neighbours(List<PostView> older, List<PostView> newer) {}

    public Neighbours run(long id) {
        PostView post = posts.byId(id).orElseThrow(() -> Refusal.notFound("post"));
        return new Neighbours(
                posts.before(PostFilter.ALL, post.cursor(), 1), posts.after(PostFilter.ALL, post.cursor(), 1));
    }
}
