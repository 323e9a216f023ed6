package dev.madang.application.comment;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.application.post.PostView;
import dev.madang.application.post.ShowPost;
import dev.madang.domain.Refusal;
import dev.madang.domain.comment.CommentPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a post with a page of its comments, and with the ways to the posts beside it. */
@UseCase
public final class ShowDiscussion {

    private final ShowPost showPost;
    private final Threads threads;
    private final CommentQueries comments;

    public ShowDiscussion(ShowPost showPost, Threads threads, CommentQueries comments) {
        this.showPost = showPost;
        this.threads = threads;
        this.comments = comments;
    }

    /**
     * @param answered the ids of what these comments answer and don't stand below, of which the board still has each
     */
    public record Shown(ShowPost.Shown shown, Page<ThreadEntry, CommentPath> comments, Set<Long> answered) {

        public Shown {
            answered = Set.copyOf(answered);
        }

        public PostView post() {
            return shown.post();
        }

        /** The ids of the comments on this page. */
        public List<Long> commentIds() {
            return comments.items().stream()
                    .filter(entry -> entry.comment() != null)
                    .map(ThreadEntry::id)
                    .toList();
        }
    }

    /**
     * @param from as in {@link BrowseComments}
     * @throws Refusal {@code not-found}
     */
    public Shown run(long postId, ThreadOrder order, CommentPath from, Limit limit) {
        ShowPost.Shown shown = showPost.run(postId);
        var page = threads.page(shown.post(), order, from, limit);
        return new Shown(shown, page, answered(page.items()));
    }

    private Set<Long> answered(List<ThreadEntry> entries) {
        Map<CommentPath, Long> ids = entries.stream().collect(Collectors.toMap(ThreadEntry::path, ThreadEntry::id));
        Set<Long> elsewhere = entries.stream()
                .map(ThreadEntry::comment)
                .flatMap(Stream::ofNullable)
                .filter(comment -> comment.parentId() != null
                        && comment.path()
                                .above()
                                .findFirst()
                                .map(ids::get)
                                .filter(comment.parentId()::equals)
                                .isEmpty())
                .map(CommentView::parentId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return elsewhere.isEmpty() ? Set.of() : comments.published(elsewhere);
    }
}
