package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of long posts, which end where their content fills a page. */
abstract class FullPageContract extends Contract {

    /** Of six such posts, four fill a page. */
    private static final int LENGTH = PostQueries.MAX_CONTENT / 4;

    FullPageContract(Supplier<Store> current) {
        super(current);
    }

    private User publishSix(Visibility visibility) {
        User mina = register("mina");
        IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new NewPost(
                        new Authorship(mina.id(), null, NOW.plusSeconds(i)),
                        new Title("Post " + i),
                        new Content("x".repeat(LENGTH)),
                        TagNames.NONE,
                        visibility))
                .forEach(post -> write(() -> store().posts().add(post)));
        return mina;
    }

    private static List<Long> ids(List<PostView> posts) {
        return posts.stream().map(PostView::id).toList();
    }

    @Test
    void endListsOfPublishedPosts() {
        publishSix(Visibility.PUBLISHED);
        PostQueries posts = store().postQueries();
        assertThat(ids(posts.before(PostFilter.ALL, null, 9))).containsExactly(6L, 5L, 4L, 3L);
        assertThat(ids(posts.after(PostFilter.ALL, LONG_AGO, 9))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ids(posts.before(PostFilter.ALL, null, 3))).containsExactly(6L, 5L, 4L);
    }

    @Test
    void endListsOfPendingPosts() {
        User mina = publishSix(Visibility.PENDING_LINKS);
        assertThat(ids(store().moderationQueries().unpublished(true, 1, 9))).containsExactly(2L, 3L, 4L, 5L);
        assertThat(ids(store().moderationQueries().unpublishedBy(mina.id(), 0, 9)))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void endListsOfHiddenPosts() {
        publishSix(Visibility.HIDDEN);
        assertThat(ids(store().moderationQueries().unpublished(false, 0, 9))).containsExactly(1L, 2L, 3L, 4L);
    }
}
