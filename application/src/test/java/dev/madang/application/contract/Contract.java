package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The words in which the contracts are written. */
abstract class Contract {

    static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");

    static final PostCursor LONG_AGO = new PostCursor(Instant.parse("1900-01-01T00:00:00Z"), 0);

    /** After which a test that waits for a store doesn't any longer. */
    static final int MAX_SECONDS = 60;

    private final Supplier<Store> current;
    private final Predicate<Thread> waits;

    Contract(Supplier<Store> current) {
        this(current, thread -> false);
    }

    /** @param waits whether a thread's transaction waits for another */
    Contract(Supplier<Store> current, Predicate<Thread> waits) {
        this.current = current;
        this.waits = waits;
    }

    final Store store() {
        return current.get();
    }

    final <T> T write(Supplier<T> work) {
        return store().transactions().run(work);
    }

    final void write(Runnable work) {
        store().transactions().run(work);
    }

    /** Work in a transaction that fails after it. */
    final void writeInVain(Runnable work) {
        assertThatIllegalStateException()
                .isThrownBy(() -> write(() -> {
                    work.run();
                    throw new IllegalStateException("in vain");
                }))
                .withMessage("in vain");
    }

    final User register(String username) {
        return register(username, username.replace(' ', '.') + "@example.com");
    }

    final User register(String username, String email) {
        return write(() -> store().users().add(new Username(username), new Email(email), NOW));
    }

    final Tag tag(String name) {
        return write(() -> store().tags().add(new TagName(name)));
    }

    static NewPost draft(User author, String title, Instant datePosted, String... tags) {
        return new NewPost(
                author.id(),
                new Title(title),
                new Content("About " + title),
                TagNames.stored(List.of(tags)),
                datePosted);
    }

    static NewPost guestDraft(User author, SecretHash key, String title, Instant datePosted, String... tags) {
        NewPost draft = draft(author, title, datePosted, tags);
        Authorship authorship = new Authorship(author.id(), key, datePosted);
        return new NewPost(authorship, draft.title(), draft.content(), draft.tags(), Visibility.PUBLISHED);
    }

    static NewPost withVisibility(NewPost draft, Visibility visibility) {
        return new NewPost(draft.authorship(), draft.title(), draft.content(), draft.tags(), visibility);
    }

    final Post publish(User author, String title, String... tags) {
        return publish(author, title, NOW, tags);
    }

    final Post publish(User author, String title, Instant datePosted, String... tags) {
        return write(() -> store().posts().add(draft(author, title, datePosted, tags)));
    }

    /** @return the post, which is kept so now */
    final Post updated(Post post) {
        write(() -> store().posts().update(post));
        return post;
    }

    /** As that of the member whom its guest has become. */
    static Post adopted(Post post) {
        return post.withAuthorship(new Authorship(post.authorId(), null, post.datePosted()));
    }

    final Post withVisibility(Post post, Visibility visibility) {
        return updated(post.withVisibility(visibility));
    }

    final long postsBy(User user) {
        return store().userQueries().byId(user.id()).orElseThrow().postCount();
    }

    final long postsWith(String tag) {
        return store().tagQueries().byName(tag).orElseThrow().postCount();
    }

    final Tag tagNamed(String name) {
        return write(() -> store().tags()
                .byId(store().tagQueries().byName(name).orElseThrow().id())
                .orElseThrow());
    }

    /** From new to old, after a look from old to new. */
    final List<String> titles(PostFilter filter) {
        List<PostView> posts = store().postQueries().before(filter, null, 100);
        assertThat(store().postQueries().after(filter, LONG_AGO, 100)).isEqualTo(reversed(posts));
        return posts.stream().map(PostView::title).toList();
    }

    static List<PostView> reversed(List<PostView> posts) {
        List<PostView> reversed = new ArrayList<>(posts);
        Collections.reverse(reversed);
        return reversed;
    }

    /** All that can be read; equal to what it was before if nothing was written. */
    final List<Object> everything() {
        return List.of(
                store().userQueries().page(0, 1000),
                store().postQueries().before(PostFilter.ALL, null, 1000),
                store().tagQueries().page(0, 1000),
                List.copyOf(store().stats().userPostCounts().entrySet()),
                List.copyOf(store().stats().mostUsedTags(1000).entrySet()),
                store().moderationQueries().unpublished(true, 0, 1000),
                store().moderationQueries().unpublished(false, 0, 1000),
                store().moderationQueries().entries(Long.MAX_VALUE, 1000));
    }

    /** Work on threads that start at the same moment; work that never ends fails. */
    static <T> List<T> atOnce(List<Supplier<T>> works) {
        CyclicBarrier start = new CyclicBarrier(works.size());
        return works.stream()
                .map(work -> elsewhere(() -> {
                    await(start);
                    return work.get();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Work on another thread. */
    static <T> CompletableFuture<T> elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start())
                .orTimeout(MAX_SECONDS, TimeUnit.SECONDS);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A transaction that is met by another.
     *
     * @return what the other returns
     */
    final <T> T whenMet(Runnable first, Supplier<T> other) {
        Meeting<T> meeting = meeting(() -> write(other));
        meeting.run(first);
        return meeting.other();
    }

    final <T> Meeting<T> meeting(Supplier<T> other) {
        return new Meeting<>(store().transactions(), waits, other);
    }

    /** Each, without a transaction. */
    static void assertNeedTransaction(Runnable... works) {
        assertThat(works).allSatisfy(work -> assertThatThrownBy(work::run).isInstanceOf(IllegalStateException.class));
    }

    static void assertTaken(String field, Runnable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.faults()).containsExactly(new Fault(field, "taken"));
    }
}
