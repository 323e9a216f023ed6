package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.VersionView.Editor;
import dev.madang.application.post.VersionView.Kept;
import dev.madang.application.store.Store;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostVersion;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts that posts had. */
abstract class PostVersionContract extends Contract {

    private static final Instant LATER = NOW.plusSeconds(60).plusNanos(1_000);

    PostVersionContract(Supplier<Store> current) {
        super(current);
    }

    private PostVersion version(Post post, int number, String text, Instant at, boolean hidden) {
        return new PostVersion(post.id(), number, new Title(text), new Content("About " + text), at, hidden, null);
    }

    private void add(PostVersion... versions) {
        write(() -> Stream.of(versions).forEach(store().postVersions()::add));
    }

    private Optional<PostVersion> kept(PostVersion version) {
        return write(() -> store().postVersions().byId(version.postId(), version.version()));
    }

    private List<Kept> listed(Post post, int before, int limit) {
        return store().postVersionQueries().before(post.id(), before, limit);
    }

    private static List<Kept> views(PostVersion... versions) {
        return Stream.of(versions)
                .map(version -> Kept.of(version, null).withoutContent())
                .toList();
    }

    @Test
    void areKeptOfEachPost() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        PostVersion first = version(post, 1, "첫 글", NOW, false);
        PostVersion second = version(post, 2, "Second\u00e9", LATER, true);
        PostVersion others = version(other, 1, "Other's", LATER, false);
        add(first, second, others);
        for (PostVersion version : List.of(first, second, others)) {
            assertThat(kept(version)).contains(version);
            assertThat(store().postVersionQueries().byId(version.postId(), version.version()))
                    .contains(Kept.of(version, null));
        }
        for (PostVersion none : List.of(version(post, 3, "x", NOW, false), version(other, 2, "x", NOW, false))) {
            assertThat(kept(none)).isEmpty();
            assertThat(store().postVersionQueries().byId(none.postId(), none.version()))
                    .isEmpty();
        }
        assertThat(store().postVersionQueries().byId(99, 1)).isEmpty();
        assertThat(store().postVersionQueries().byId(post.id(), -1)).isEmpty();
    }

    @Test
    void tellWhoReplacedThem() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(mina, "Post");
        PostVersion first = version(post, 1, "First", NOW, false).withReplacedBy(nami.id());
        PostVersion second = version(post, 2, "Second", NOW, false);
        PostVersion third = version(post, 3, "Third", NOW, true).withReplacedBy(mina.id());
        add(first, second, third);
        for (PostVersion version : List.of(first, second, third)) {
            assertThat(kept(version)).contains(version);
        }
        assertThat(listed(post, 9, 9))
                .extracting(Kept::replacedBy)
                .containsExactly(new Editor(mina.id(), "mina"), null, new Editor(nami.id(), "nami"));
        write(() -> {
            store().users().update(mina.withUsername(new Username("mona")));
            store().users().remove(nami);
        });
        assertThat(listed(post, 9, 9))
                .extracting(Kept::replacedBy)
                .containsExactly(new Editor(mina.id(), "mona"), null, new Editor(nami.id(), null));
        assertThat(store().postVersionQueries().byId(post.id(), 3)).contains(Kept.of(third, "mona"));
        assertThat(store().postVersionQueries().byId(post.id(), 1)).contains(Kept.of(first, null));
    }

    @Test
    void areListedFromTheNewest() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        PostVersion first = version(post, 1, "First", NOW, true);
        PostVersion second = version(post, 2, "Second", LATER, false);
        PostVersion tenth = version(post, 10, "Tenth", NOW.minusSeconds(9), false);
        PostVersion others = version(other, 5, "Other's", NOW, false);
        add(second, others, tenth, first);
        assertThat(listed(post, Integer.MAX_VALUE, 9)).isEqualTo(views(tenth, second, first));
        assertThat(listed(post, 11, 2)).isEqualTo(views(tenth, second));
        assertThat(listed(post, 10, 9)).isEqualTo(views(second, first));
        assertThat(listed(post, 2, 9)).isEqualTo(views(first));
        assertThat(listed(post, 1, 9)).isEmpty();
        assertThat(listed(other, Integer.MAX_VALUE, 9)).isEqualTo(views(others));
        assertThat(store().postVersionQueries().before(99, 9, 9)).isEmpty();
    }

    private void setHidden(PostVersion version, boolean hidden) {
        write(() -> store().postVersions().setHidden(version.postId(), version.version(), hidden));
    }

    @Test
    void areHiddenAndShownAgain() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        PostVersion first = version(post, 1, "First", NOW, false);
        PostVersion second = version(post, 2, "Second", LATER, false);
        PostVersion others = version(other, 2, "Other's", NOW, false);
        add(first, second, others);
        for (boolean hidden : new boolean[] {false, true, true, false, true}) {
            setHidden(second, hidden);
            assertThat(listed(post, 9, 9)).isEqualTo(views(second.withHidden(hidden), first));
            assertThat(store().postVersionQueries().byId(post.id(), 2))
                    .contains(Kept.of(second.withHidden(hidden), null));
            assertThat(kept(second)).contains(second.withHidden(hidden));
        }
        assertThat(kept(others)).contains(others);
        setHidden(version(post, 3, "None", NOW, false), true);
        assertThat(listed(post, 9, 9)).isEqualTo(views(second.withHidden(true), first));
        setHidden(first, true);
        assertThat(listed(post, 9, 9)).isEqualTo(views(second.withHidden(true), first.withHidden(true)));
    }

    @Test
    void areHiddenAllAtOnce() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        PostVersion first = version(post, 1, "First", NOW, false);
        PostVersion second = version(post, 2, "Second", LATER, true);
        PostVersion others = version(other, 1, "Other's", NOW, false);
        add(first, second, others);
        write(() -> store().postVersions().hideAll(99));
        assertThat(listed(post, 9, 9)).isEqualTo(views(second, first));
        write(() -> store().postVersions().hideAll(post.id()));
        assertThat(listed(post, 9, 9)).isEqualTo(views(second, first.withHidden(true)));
        assertThat(kept(others)).contains(others);
        write(() -> store().postVersions().hideAll(other.id()));
        assertThat(kept(others)).contains(others.withHidden(true));
        setHidden(first, false);
        assertThat(listed(post, 9, 9)).isEqualTo(views(second, first));
    }

    @Test
    void areDatedToTheMicrosecond() {
        Post post = publish(register("mina"), "Post");
        for (Instant time : List.of(NOW, Instant.parse("1969-12-31T23:59:59.999999Z"))) {
            PostVersion version = version(post, Math.abs((int) time.getEpochSecond()), "A text", time, false);
            add(version(post, version.version(), "A text", time.plusNanos(999), false));
            assertThat(kept(version)).contains(version);
            assertThat(listed(post, version.version() + 1, 1)).isEqualTo(views(version));
        }
    }

    @Test
    void areAsLongAsPostsAre() {
        Post post = publish(register("mina"), "Post");
        PostVersion longest = new PostVersion(
                post.id(),
                70_000,
                new Title("가".repeat(Title.MAX_LENGTH)),
                new Content("x".repeat(Content.MAX_BYTES)),
                NOW,
                false,
                null);
        add(longest);
        assertThat(kept(longest)).contains(longest);
    }

    @Test
    void stayWhileThePostIsOffTheBoardAndGoWithIt() {
        User mina = register("mina");
        User nami = register("nami");
        Post removed = publish(mina, "Removed");
        Post kept = publish(mina, "Kept");
        Post gone = publish(nami, "Gone");
        List<PostVersion> versions = Stream.of(removed, kept, gone)
                .map(post -> version(post, 1, "Before", NOW, false))
                .toList();
        add(versions.toArray(PostVersion[]::new));
        withVisibility(kept, Visibility.HIDDEN);
        write(() -> store().posts().remove(removed));
        assertThat(versions.stream().map(this::kept))
                .containsExactly(Optional.empty(), Optional.of(versions.get(1)), Optional.of(versions.get(2)));
        write(() -> store().users().remove(nami));
        assertThat(kept(versions.get(2))).isEmpty();
        withVisibility(kept, Visibility.PUBLISHED);
        write(() -> store().posts().removeOwn(mina.id(), 9));
        assertThat(kept(versions.get(1))).isEmpty();
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        Post post = publish(register("mina"), "Post");
        PostVersion first = version(post, 1, "First", NOW, false);
        add(first);
        writeInVain(() -> {
            store().postVersions().add(version(post, 2, "In vain", NOW, false));
            store().postVersions().hideAll(post.id());
            assertThat(listed(post, 9, 9)).hasSize(2);
        });
        assertThat(listed(post, 9, 9)).isEqualTo(views(first));
        writeInVain(() -> store().postVersions().setHidden(post.id(), 1, true));
        assertThat(kept(first)).contains(first);
        writeInVain(() -> {
            store().posts().remove(post);
            assertThat(listed(post, 9, 9)).isEmpty();
        });
        assertThat(kept(first)).contains(first);
    }

    @Test
    void areListedWhollyAPageAtATime() {
        Post post = publish(register("mina"), "Post");
        add(IntStream.rangeClosed(1, 120)
                .mapToObj(number -> version(post, number, "Text " + number, NOW, number % 7 == 0))
                .toArray(PostVersion[]::new));
        assertThat(listed(post, 101, 100))
                .hasSize(100)
                .first()
                .returns(100, kept -> kept.version().version());
        assertThat(listed(post, 500, 1000))
                .hasSize(120)
                .last()
                .returns(1, kept -> kept.version().version());
    }
}
