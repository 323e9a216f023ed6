package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Rendering;
import dev.madang.domain.post.RenderingRepository;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What contents look like, kept beside them. */
abstract class RenderingContract extends CommentWords {

    RenderingContract(Supplier<Store> current) {
        super(current);
    }

    private static Content rendered(String text, int renderer) {
        return new Content(text)
                .rendered(new Rendering(new Html("<p>" + text + " 'é</p>\n", renderer), "Opening of " + text));
    }

    private static NewPost draft(User author, Content content, Visibility visibility) {
        NewPost draft = draft(author, "Title", NOW, "tag");
        return new NewPost(draft.authorship(), draft.title(), content, draft.tags(), visibility);
    }

    private Post publish(User author, Content content) {
        return write(() -> store().posts().add(draft(author, content, Visibility.PUBLISHED)));
    }

    private Comment answer(Post post, User author, Content content, Visibility visibility) {
        return add(new NewComment(post.id(), null, new Authorship(author.id(), null, NOW), content, visibility));
    }

    private Optional<Rendering> ofPost(long id) {
        return write(() -> store().posts().byId(id)).orElseThrow().content().rendering();
    }

    private Optional<Html> ofComment(long id) {
        return kept(id).orElseThrow().content().html();
    }

    private void assertShown(Optional<PostView> post, Content content) {
        Rendering rendering = content.rendering().orElseThrow();
        assertThat(post.orElseThrow())
                .returns(rendering.html(), PostView::html)
                .returns(rendering.opening(), PostView::opening);
    }

    private static void assertListed(List<PostView> posts, Content first, Content second) {
        assertThat(posts)
                .extracting(PostView::html, PostView::opening)
                .containsExactly(
                        tuple(null, first.rendering().orElseThrow().opening()),
                        tuple(null, second.rendering().orElseThrow().opening()));
    }

    @Test
    void areKeptWithPosts() {
        User mina = register("mina");
        Content content = rendered("글", 1);
        Content other = rendered("other", 2);
        publish(mina, content);
        publish(mina, other);
        assertThat(ofPost(1)).isEqualTo(content.rendering());
        assertThat(ofPost(2)).isEqualTo(other.rendering());
        assertShown(store().postQueries().byId(1), content);
        assertShown(store().postQueries().byId(2), other);
        assertShown(store().moderationQueries().postById(1), content);
        assertShown(store().moderationQueries().postById(2), other);
        assertListed(store().postQueries().before(PostFilter.ALL, null, 9), other, content);
        assertListed(store().postQueries().after(PostFilter.ALL, LONG_AGO, 9), content, other);
    }

    @Test
    void areKeptWithPostsThatReadersDoNotSee() {
        User mina = register("mina");
        Content content = rendered("글", 1);
        Content other = rendered("other", 2);
        write(() -> store().posts()
                .addAll(List.of(draft(mina, content, Visibility.HIDDEN), draft(mina, other, Visibility.HIDDEN))));
        assertListed(store().moderationQueries().unpublished(false, 0, 9), content, other);
        assertListed(store().moderationQueries().unpublishedBy(mina.id(), 0, 9), content, other);
    }

    @Test
    void areKeptWithEachOfSeveralPosts() {
        User mina = register("mina");
        List<Content> contents = List.of(rendered("one", 1), new Content("two"), rendered("three", 2));
        write(() -> store().posts()
                .addAll(contents.stream()
                        .map(content -> draft(mina, content, Visibility.PUBLISHED))
                        .toList()));
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(this::ofPost))
                .containsExactlyElementsOf(
                        contents.stream().map(Content::rendering).toList());
    }

    @Test
    void areKeptWithComments() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Content content = rendered("댓글", 3);
        Html html = content.html().orElseThrow();
        Comment comment = answer(post, mina, content, Visibility.PUBLISHED);
        answer(post, mina, "not rendered");
        assertThat(ofComment(comment.id())).contains(html);
        assertThat(ofComment(2)).isEmpty();
        assertThat(store().commentQueries().byId(comment.id()))
                .map(CommentView::html)
                .contains(html);
        assertThat(store().commentQueries().anyById(comment.id()))
                .map(CommentView::html)
                .contains(html);
        assertThat(entries(post))
                .map(ThreadEntry::comment)
                .map(Objects::requireNonNull)
                .extracting(CommentView::html)
                .containsExactly(html, null);
    }

    @Test
    void areNoneOfWhatWasNotRendered() {
        publish(register("mina"), "Post");
        assertThat(ofPost(1)).isEmpty();
        assertThat(store().postQueries().byId(1).orElseThrow())
                .returns(null, PostView::html)
                .returns(null, PostView::opening);
    }

    @Test
    void areThoseOfTheContentThatAPostIsGiven() {
        User mina = register("mina");
        Post post = publish(mina, rendered("before", 1));
        Content after = rendered("after", 2);
        write(() -> store().posts().update(post.withContent(after)));
        assertThat(ofPost(1)).isEqualTo(after.rendering());
        Post changed = write(() -> store().posts().byId(1)).orElseThrow();
        write(() -> store().posts().update(changed.withLocked(true)));
        assertThat(ofPost(1)).isEqualTo(after.rendering());
        write(() -> store().posts().update(changed.withContent(new Content("later"))));
        assertThat(ofPost(1)).isEmpty();
    }

    @Test
    void areThoseOfTheContentThatACommentIsGiven() {
        User mina = register("mina");
        Comment comment = answer(publish(mina, "Post"), mina, rendered("before", 1), Visibility.PUBLISHED);
        Content after = rendered("after", 2);
        updated(comment.edited(after, NOW));
        assertThat(ofComment(comment.id())).isEqualTo(after.html());
        updated(kept(comment.id()).orElseThrow().withLocked(true));
        assertThat(ofComment(comment.id())).isEqualTo(after.html());
    }

    @Test
    void areFoundWhereAnEarlierRendererMadeThemOrNone() {
        User mina = register("mina");
        Post post = publish(mina, rendered("first", 1));
        write(() -> store().posts().add(draft(mina, rendered("second", 2), Visibility.PUBLISHED)));
        write(() -> store().posts().add(draft(mina, new Content("none"), Visibility.HIDDEN)));
        write(() -> store().posts().add(draft(mina, rendered("first too", 1), Visibility.PENDING_LINKS)));
        answer(post, mina, rendered("first", 1), Visibility.PUBLISHED);
        answer(post, mina, rendered("second", 2), Visibility.PUBLISHED);
        answer(post, mina, new Content("none"), Visibility.HIDDEN);
        assertThat(before(store().posts(), 2, 9))
                .containsExactly(
                        Map.entry(1L, new Content("first")),
                        Map.entry(3L, new Content("none")),
                        Map.entry(4L, new Content("first too")));
        assertThat(before(store().posts(), 2, 2)).containsOnlyKeys(1L, 3L);
        assertThat(before(store().posts(), 1, 9)).containsOnlyKeys(3L);
        assertThat(before(store().posts(), 3, 9)).hasSize(4);
        assertThat(before(store().comments(), 2, 9))
                .containsExactly(Map.entry(1L, new Content("first")), Map.entry(3L, new Content("none")));
        assertThat(before(store().comments(), 2, 1)).containsOnlyKeys(1L);
        assertThat(before(store().comments(), 3, 9)).hasSize(3);
    }

    private Map<Long, Content> before(RenderingRepository repository, int renderer, int most) {
        return write(() -> repository.renderedBefore(renderer, most));
    }

    @Test
    void areNotLookedForWhereACommentHasLeftItsPlace() {
        User mina = register("mina");
        Comment gone = answer(publish(mina, "Post"), mina, new Content("gone"), Visibility.PUBLISHED);
        answer(gone, mina, "answer");
        remove(gone);
        assertThat(before(store().comments(), 9, 9)).containsOnlyKeys(2L);
    }

    @Test
    void areKeptLaterWhereTheTextIsTheSame() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        Comment comment = answer(post, mina, "댓글");
        Comment answer = answer(post, mina, "답글");
        assertKept(post, comment, 1);
        assertKept(other, answer, 2);
        assertKept(post, comment, 3);
        assertThat(write(() -> store().posts().byIds(List.of(1L, 2L)))).containsExactly(post, other);
        assertThat(kept(1)).contains(comment);
        write(() -> {
            store().posts().keepRendering(post.id(), rendered("another", 4));
            store().posts().keepRendering(9, rendered("another", 4));
            store().comments().keepRendering(comment.id(), rendered("another", 4));
            store().comments().keepRendering(9, rendered("another", 4));
        });
        assertThat(ofPost(1)).map(Rendering::html).map(Html::renderer).contains(3);
        assertThat(ofPost(2)).map(Rendering::html).map(Html::renderer).contains(2);
        assertThat(ofComment(1)).map(Html::renderer).contains(3);
        assertThat(ofComment(2)).map(Html::renderer).contains(2);
    }

    private void assertKept(Post post, Comment comment, int renderer) {
        Content ofPost = rendered(post.content().value(), renderer);
        Content ofComment = rendered(comment.content().value(), renderer);
        write(() -> {
            store().posts().keepRendering(post.id(), ofPost);
            store().comments().keepRendering(comment.id(), ofComment);
        });
        assertThat(ofPost(post.id())).isEqualTo(ofPost.rendering());
        assertThat(ofComment(comment.id())).isEqualTo(ofComment.html());
    }
}
