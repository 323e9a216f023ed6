package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.follow.FollowView;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.post.Post;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What members follow. */
abstract class FollowContract extends MemberWords {

    private static final SecretHash KEY = SecretHash.of("a guest's");

    FollowContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    private void follow(User member, Followed what) {
        setFollowing(member, what, true);
    }

    private void setFollowing(User member, Followed what, boolean following) {
        write(() -> store().follows().setFollowing(member.id(), what, following));
    }

    private Set<Long> followers(Post post) {
        return write(() -> store().follows().followers(post.id()));
    }

    private Map<Long, Set<Long>> tagFollowers(Post... posts) {
        return write(() -> store().follows()
                .tagFollowers(Arrays.stream(posts).map(Post::id).toList()));
    }

    private boolean isFollowing(User member, Followed what) {
        return store().followQueries().isFollowing(member.id(), what);
    }

    private List<FollowView> posts(User member) {
        return store().followQueries().page(member.id(), Followed.Kind.POST, 0, 9);
    }

    private List<FollowView> tags(User member) {
        return store().followQueries().page(member.id(), Followed.Kind.TAG, 0, 9);
    }

    private static FollowView view(Post post) {
        return new FollowView(Followed.Kind.POST, post.id(), post.title().value());
    }

    private static FollowView view(Tag tag) {
        return new FollowView(Followed.Kind.TAG, tag.id(), tag.name().value());
    }

    @Test
    void arePostsThatMembersSayTheyFollow() {
        User mina = member("mina");
        User nami = member("nami");
        User jina = member("jina");
        Post one = publish(jina, "One");
        Post other = publish(jina, "Other");
        for (int time = 0; time < 2; time++) {
            follow(mina, Followed.post(one.id()));
            follow(nami, Followed.post(one.id()));
            follow(mina, Followed.post(other.id()));
            assertThat(followers(one)).containsExactlyInAnyOrder(mina.id(), nami.id(), jina.id());
            assertThat(followers(other)).containsExactlyInAnyOrder(mina.id(), jina.id());
        }
        assertThat(posts(mina)).containsExactly(view(one), view(other));
        assertThat(posts(nami)).containsExactly(view(one));
        assertThat(posts(jina)).isEmpty();
        assertThat(tags(mina)).isEmpty();
        assertThat(isFollowing(mina, Followed.post(other.id()))).isTrue();
        assertThat(isFollowing(nami, Followed.post(other.id()))).isFalse();
        setFollowing(mina, Followed.post(one.id()), false);
        assertThat(followers(one)).containsExactlyInAnyOrder(nami.id(), jina.id());
        assertThat(followers(other)).containsExactlyInAnyOrder(mina.id(), jina.id());
        assertThat(isFollowing(mina, Followed.post(one.id()))).isFalse();
        assertThat(posts(mina)).containsExactly(view(other));
        follow(mina, Followed.post(one.id()));
        assertThat(posts(mina)).containsExactly(view(one), view(other));
        assertThat(write(() -> store().follows().followers(99))).isEmpty();
    }

    @Test
    void areOnesOwnPostsUnlessOneSaysOtherwise() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        Post guests = write(() -> store().posts().add(guestDraft(mina, KEY, "A guest's", NOW)));
        assertThat(followers(post)).containsExactly(mina.id());
        assertThat(isFollowing(mina, Followed.post(post.id()))).isTrue();
        assertThat(isFollowing(nami, Followed.post(post.id()))).isFalse();
        assertThat(posts(mina)).isEmpty();
        assertThat(followers(guests)).isEmpty();
        assertThat(followers(publish(register("nobody's"), "Of nobody who has an account")))
                .isEmpty();
        assertThat(isFollowing(mina, Followed.post(guests.id()))).isFalse();
        setFollowing(mina, Followed.post(post.id()), false);
        setFollowing(nami, Followed.post(other.id()), false);
        assertThat(followers(post)).isEmpty();
        assertThat(isFollowing(mina, Followed.post(post.id()))).isFalse();
        assertThat(followers(other)).containsExactly(mina.id());
        assertThat(isFollowing(mina, Followed.post(other.id()))).isTrue();
        follow(mina, Followed.post(post.id()));
        assertThat(followers(post)).containsExactly(mina.id());
        assertThat(isFollowing(mina, Followed.post(post.id()))).isTrue();
        follow(mina, Followed.post(guests.id()));
        assertThat(followers(guests)).containsExactly(mina.id());
        assertThat(isFollowing(mina, Followed.post(guests.id()))).isTrue();
    }

    @Test
    void areTags() {
        User mina = member("mina");
        User nami = member("nami");
        Post both = publish(mina, "Both", "one", "other");
        Post first = publish(mina, "First", "one");
        Post none = publish(mina, "None");
        Tag one = tagNamed("one");
        Tag other = tagNamed("other");
        assertThat(tagFollowers(both, first, none)).isEmpty();
        follow(mina, Followed.tag(one.id()));
        follow(nami, Followed.tag(other.id()));
        follow(mina, Followed.tag(other.id()));
        assertThat(tagFollowers(first, none, both).entrySet())
                .containsExactly(
                        Map.entry(both.id(), Set.of(mina.id(), nami.id())), Map.entry(first.id(), Set.of(mina.id())));
        assertThat(tagFollowers(first)).isEqualTo(Map.of(first.id(), Set.of(mina.id())));
        assertThat(tagFollowers()).isEmpty();
        assertThat(tags(mina)).containsExactly(view(one), view(other));
        assertThat(tags(nami)).containsExactly(view(other));
        assertThat(posts(mina)).isEmpty();
        assertThat(isFollowing(mina, Followed.tag(one.id()))).isTrue();
        assertThat(isFollowing(nami, Followed.tag(one.id()))).isFalse();
        setFollowing(mina, Followed.tag(other.id()), false);
        assertThat(tagFollowers(both, first))
                .isEqualTo(Map.of(both.id(), Set.of(mina.id(), nami.id()), first.id(), Set.of(mina.id())));
        setFollowing(mina, Followed.tag(one.id()), false);
        assertThat(tagFollowers(both, first)).isEqualTo(Map.of(both.id(), Set.of(nami.id())));
        assertThat(isFollowing(mina, Followed.tag(one.id()))).isFalse();
        assertThat(tags(mina)).isEmpty();
        assertThat(followers(both)).containsExactly(mina.id());
    }

    /** The first post and the first tag, and so on, have the same numbers. */
    @Test
    void arePostsOrTags() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(mina, "Post", "tag");
        Tag tag = tagNamed("tag");
        assertThat(post.id()).isEqualTo(tag.id());
        follow(nami, Followed.post(post.id()));
        assertThat(isFollowing(nami, Followed.tag(tag.id()))).isFalse();
        assertThat(tagFollowers(post)).isEmpty();
        setFollowing(nami, Followed.tag(tag.id()), true);
        setFollowing(nami, Followed.post(post.id()), false);
        assertThat(isFollowing(nami, Followed.tag(tag.id()))).isTrue();
        assertThat(isFollowing(mina, Followed.tag(tag.id()))).isFalse();
        assertThat(isFollowing(nami, Followed.post(post.id()))).isFalse();
    }

    @Test
    void areListedInPages() {
        User mina = member("mina");
        User nami = member("nami");
        List<Post> posts = List.of(publish(nami, "One", "a", "b", "c"), publish(nami, "Two"), publish(nami, "Three"));
        List<Tag> tags = List.of(tagNamed("a"), tagNamed("b"), tagNamed("c"));
        for (int i = 2; i >= 0; i--) {
            follow(mina, Followed.post(posts.get(i).id()));
            follow(mina, Followed.tag(tags.get(i).id()));
        }
        List<FollowView> all = posts.stream().map(FollowContract::view).toList();
        List<FollowView> allTags = tags.stream().map(FollowContract::view).toList();
        assertThat(posts(mina)).isEqualTo(all);
        assertThat(tags(mina)).isEqualTo(allTags);
        assertThat(store().followQueries().page(mina.id(), Followed.Kind.POST, 0, 2))
                .isEqualTo(all.subList(0, 2));
        assertThat(store().followQueries()
                        .page(mina.id(), Followed.Kind.POST, posts.get(0).id(), 1))
                .isEqualTo(all.subList(1, 2));
        assertThat(store().followQueries()
                        .page(mina.id(), Followed.Kind.TAG, tags.get(0).id(), 9))
                .isEqualTo(allTags.subList(1, 3));
        assertThat(store().followQueries().page(mina.id(), Followed.Kind.TAG, Long.MAX_VALUE, 9))
                .isEmpty();
        for (long nobody : new long[] {0, -1, 99, nami.id()}) {
            assertThat(store().followQueries().page(nobody, Followed.Kind.POST, 0, 9))
                    .isEmpty();
            assertThat(store().followQueries().page(nobody, Followed.Kind.TAG, 0, 9))
                    .isEmpty();
            assertThat(store().followQueries()
                            .isFollowing(nobody, Followed.tag(tags.get(0).id())))
                    .isFalse();
        }
        for (long nothing : new long[] {0, -1, 99}) {
            assertThat(isFollowing(mina, Followed.post(nothing))).isFalse();
            assertThat(isFollowing(mina, Followed.tag(nothing))).isFalse();
        }
    }

    @Test
    void areShownWhileReadersSeeThem() {
        User mina = member("mina");
        User nami = member("nami");
        Post post = publish(nami, "Post", "tag");
        Post other = publish(nami, "Other", "others");
        Tag tag = tagNamed("tag");
        for (Followed what : List.of(Followed.post(post.id()), Followed.post(other.id()), Followed.tag(tag.id()))) {
            follow(mina, what);
        }
        withVisibility(post, Visibility.HIDDEN);
        assertThat(posts(mina)).containsExactly(view(other));
        assertThat(tags(mina)).isEmpty();
        assertThat(isFollowing(mina, Followed.post(post.id()))).isFalse();
        assertThat(isFollowing(nami, Followed.post(post.id()))).isFalse();
        assertThat(isFollowing(mina, Followed.tag(tag.id()))).isFalse();
        assertThat(followers(post)).containsExactlyInAnyOrder(mina.id(), nami.id());
        assertThat(tagFollowers(post)).isEqualTo(Map.of(post.id(), Set.of(mina.id())));
        withVisibility(post, Visibility.PUBLISHED);
        write(() -> store().tags().update(new Tag(tag.id(), new TagName("renamed"))));
        assertThat(posts(mina)).containsExactly(view(post), view(other));
        assertThat(tags(mina)).containsExactly(new FollowView(Followed.Kind.TAG, tag.id(), "renamed"));
    }

    @Test
    void goOnWhereATagIsMergedIntoAnother() {
        User mina = member("mina");
        User nami = member("nami");
        User jina = member("jina");
        User yuna = member("yuna");
        Post post = publish(mina, "Post", "into");
        Post third = publish(mina, "Third", "third");
        Tag merged = tag("merged");
        tag("none");
        Tag into = tagNamed("into");
        follow(mina, Followed.tag(merged.id()));
        follow(nami, Followed.tag(merged.id()));
        setFollowing(nami, Followed.tag(into.id()), false);
        setFollowing(jina, Followed.tag(merged.id()), false);
        follow(yuna, Followed.tag(merged.id()));
        follow(yuna, Followed.tag(into.id()));
        follow(nami, Followed.tag(tagNamed("third").id()));
        write(() -> store().follows().copyFollowers(tagNamedHere("none").id(), into.id()));
        write(() -> store().follows().copyFollowers(merged.id(), into.id()));
        assertThat(tagFollowers(post, third))
                .isEqualTo(Map.of(post.id(), Set.of(mina.id(), yuna.id()), third.id(), Set.of(nami.id())));
        write(() ->
                store().follows().copyFollowers(into.id(), tagNamedHere("none").id()));
        assertThat(tags(mina)).hasSize(3);
        write(() -> store().tags().remove(merged));
        write(() -> store().tags().remove(tagNamedHere("none")));
        assertThat(tags(mina)).containsExactly(view(into));
        assertThat(tags(nami)).containsExactly(view(tagNamed("third")));
    }

    @Test
    void goWithWhatIsFollowedAndWithTheAccount() {
        User mina = member("mina");
        User nami = member("nami");
        User jina = member("jina");
        Post post = publish(nami, "Post");
        Post kept = publish(nami, "Kept", "kept", "tag");
        Tag tag = tagNamed("tag");
        Tag keptTag = tagNamed("kept");
        for (User member : List.of(mina, jina)) {
            for (Followed what : List.of(
                    Followed.post(post.id()),
                    Followed.post(kept.id()),
                    Followed.tag(tag.id()),
                    Followed.tag(keptTag.id()))) {
                follow(member, what);
            }
        }
        write(() -> store().posts().remove(post));
        write(() -> store().tags().remove(tag));
        assertThat(followers(post)).isEmpty();
        assertThat(posts(mina)).containsExactly(view(kept));
        assertThat(tags(mina)).containsExactly(view(keptTag));
        leave(mina);
        assertThat(followers(kept)).containsExactlyInAnyOrder(jina.id(), nami.id());
        assertThat(tagFollowers(kept)).isEqualTo(Map.of(kept.id(), Set.of(jina.id())));
        assertThat(posts(mina)).isEmpty();
        write(() -> store().users().remove(jina));
        assertThat(followers(kept)).containsExactly(nami.id());
        assertThat(tagFollowers(kept)).isEmpty();
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        User mina = member("mina");
        Post post = publish(member("nami"), "Post", "tag", "other");
        Followed tag = Followed.tag(tagNamed("tag").id());
        follow(mina, tag);
        writeInVain(() -> {
            store().follows().setFollowing(mina.id(), Followed.post(post.id()), true);
            store().follows().setFollowing(mina.id(), tag, false);
            assertThat(isFollowing(mina, Followed.post(post.id()))).isTrue();
            assertThat(posts(mina)).containsExactly(view(post));
            assertThat(isFollowing(mina, tag)).isFalse();
        });
        assertThat(isFollowing(mina, Followed.post(post.id()))).isFalse();
        assertThat(isFollowing(mina, tag)).isTrue();
        writeInVain(() -> {
            store().posts().remove(post);
            store().tags().remove(tagNamedHere("tag"));
            assertThat(tags(mina)).isEmpty();
        });
        assertThat(tags(mina)).hasSize(1);
        writeInVain(() ->
                store().follows().copyFollowers(tag.id(), tagNamedHere("other").id()));
        assertThat(tags(mina)).hasSize(1);
    }

    private Tag tagNamedHere(String name) {
        return store().tags()
                .byId(store().tagQueries().byName(name).orElseThrow().id())
                .orElseThrow();
    }

    @Test
    void areSaidTwiceAtOnce() {
        User mina = member("mina");
        Followed post = Followed.post(publish(member("nami"), "Post").id());
        for (boolean following : new boolean[] {true, false}) {
            whenMet(() -> store().follows().setFollowing(mina.id(), post, following), () -> {
                store().follows().setFollowing(mina.id(), post, following);
                return true;
            });
            assertThat(isFollowing(mina, post)).isEqualTo(following);
        }
    }

    @Test
    void needATransaction() {
        User mina = member("mina");
        Post post = publish(mina, "Post", "tag", "other");
        assertNeedTransaction(
                () -> store().follows().setFollowing(mina.id(), Followed.post(post.id()), true),
                () -> store().follows().followers(post.id()),
                () -> store().follows().tagFollowers(List.of(post.id())),
                () -> store().follows().copyFollowers(1, 2));
    }
}
