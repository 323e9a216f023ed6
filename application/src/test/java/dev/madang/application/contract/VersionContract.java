package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.application.version.VersionView.Editor;
import dev.madang.application.version.VersionView.Kept;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.Versioned;
import dev.madang.domain.version.Versioned.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts that something of one kind had. */
abstract class VersionContract extends CommentWords {

    private static final Instant LATER = NOW.plusSeconds(60).plusNanos(1_000);
    private static final Map<Kind, Kind> OTHER = Map.of(Kind.POST, Kind.COMMENT, Kind.COMMENT, Kind.POST);

    private final Kind kind;

    VersionContract(Supplier<Store> current, Kind kind) {
        super(current);
        this.kind = kind;
    }

    /** A post, and a comment on it, have the same id, unless others come between. */
    private Versioned made(User author) {
        Post post = publish(author, "Post");
        Versioned comment = Versioned.comment(answer(post, author, "Comment").id());
        return kind == Kind.COMMENT ? comment : Versioned.post(post.id());
    }

    /** Of the other kind, with the same id. */
    private Versioned twin(Versioned of) {
        return new Versioned(Objects.requireNonNull(OTHER.get(kind)), of.id());
    }

    private Versioned none() {
        return new Versioned(kind, 99);
    }

    final TextVersion version(Versioned of, int number, String text, Instant at, boolean hidden) {
        Title title = of.kind() == Kind.POST ? new Title(text) : null;
        return new TextVersion(of, number, title, new Content("About " + text), at, hidden, null);
    }

    final void add(TextVersion... versions) {
        write(() -> Stream.of(versions).forEach(store().versions()::add));
    }

    final Optional<TextVersion> kept(TextVersion version) {
        return write(() -> store().versions().byId(version.of(), version.version()));
    }

    private List<Kept> listed(Versioned of, int before, int limit) {
        return store().versionQueries().before(of, before, limit);
    }

    private static List<Kept> views(TextVersion... versions) {
        return Stream.of(versions)
                .map(version -> Kept.of(version, null).withoutContent())
                .toList();
    }

    @Test
    void areKeptOfEach() {
        User mina = register("mina");
        Versioned one = made(mina);
        Versioned other = made(mina);
        TextVersion first = version(one, 1, "첫 글", NOW, false);
        TextVersion second = version(one, 2, "Second\u00e9", LATER, true);
        TextVersion others = version(other, 1, "Other's", LATER, false);
        TextVersion twins = version(twin(one), 1, "Twin's", LATER, true);
        add(first, second, others, twins);
        for (TextVersion version : List.of(first, second, others, twins)) {
            assertThat(kept(version)).contains(version);
            assertThat(store().versionQueries().byId(version.of(), version.version()))
                    .contains(Kept.of(version, null));
        }
        for (TextVersion none : List.of(version(one, 3, "x", NOW, false), version(other, 2, "x", NOW, false))) {
            assertThat(kept(none)).isEmpty();
            assertThat(store().versionQueries().byId(none.of(), none.version())).isEmpty();
        }
        assertThat(store().versionQueries().byId(none(), 1)).isEmpty();
        assertThat(store().versionQueries().byId(one, -1)).isEmpty();
    }

    @Test
    void tellWhoReplacedThem() {
        User mina = register("mina");
        User nami = register("nami");
        Versioned one = made(mina);
        TextVersion first = version(one, 1, "First", NOW, false).withReplacedBy(nami.id());
        TextVersion second = version(one, 2, "Second", NOW, false);
        TextVersion third = version(one, 3, "Third", NOW, true).withReplacedBy(mina.id());
        add(first, second, third);
        for (TextVersion version : List.of(first, second, third)) {
            assertThat(kept(version)).contains(version);
        }
        assertThat(listed(one, 9, 9))
                .extracting(Kept::replacedBy)
                .containsExactly(new Editor(mina.id(), "mina"), null, new Editor(nami.id(), "nami"));
        write(() -> {
            store().users().update(mina.withUsername(new Username("mona")));
            store().users().remove(nami);
        });
        assertThat(listed(one, 9, 9))
                .extracting(Kept::replacedBy)
                .containsExactly(new Editor(mina.id(), "mona"), null, new Editor(nami.id(), null));
        assertThat(store().versionQueries().byId(one, 3)).contains(Kept.of(third, "mona"));
        assertThat(store().versionQueries().byId(one, 1)).contains(Kept.of(first, null));
    }

    @Test
    void areListedFromTheNewest() {
        User mina = register("mina");
        Versioned one = made(mina);
        Versioned other = made(mina);
        TextVersion first = version(one, 1, "First", NOW, true);
        TextVersion second = version(one, 2, "Second", LATER, false);
        TextVersion tenth = version(one, 10, "Tenth", NOW.minusSeconds(9), false);
        TextVersion others = version(other, 5, "Other's", NOW, false);
        add(second, others, tenth, first);
        assertThat(listed(one, Integer.MAX_VALUE, 9)).isEqualTo(views(tenth, second, first));
        assertThat(listed(one, 11, 2)).isEqualTo(views(tenth, second));
        assertThat(listed(one, 10, 9)).isEqualTo(views(second, first));
        assertThat(listed(one, 2, 9)).isEqualTo(views(first));
        assertThat(listed(one, 1, 9)).isEmpty();
        assertThat(listed(other, Integer.MAX_VALUE, 9)).isEqualTo(views(others));
        assertThat(store().versionQueries().before(none(), 9, 9)).isEmpty();
    }

    private void setHidden(TextVersion version, boolean hidden) {
        write(() -> store().versions().setHidden(version.of(), version.version(), hidden));
    }

    @Test
    void areHiddenAndShownAgain() {
        User mina = register("mina");
        Versioned one = made(mina);
        Versioned other = made(mina);
        TextVersion first = version(one, 1, "First", NOW, false);
        TextVersion second = version(one, 2, "Second", LATER, false);
        TextVersion others = version(other, 2, "Other's", NOW, false);
        add(first, second, others);
        for (boolean hidden : new boolean[] {false, true, true, false, true}) {
            setHidden(second, hidden);
            assertThat(listed(one, 9, 9)).isEqualTo(views(second.withHidden(hidden), first));
            assertThat(store().versionQueries().byId(one, 2)).contains(Kept.of(second.withHidden(hidden), null));
            assertThat(kept(second)).contains(second.withHidden(hidden));
        }
        assertThat(kept(others)).contains(others);
        setHidden(version(one, 3, "None", NOW, false), true);
        assertThat(listed(one, 9, 9)).isEqualTo(views(second.withHidden(true), first));
        setHidden(first, true);
        assertThat(listed(one, 9, 9)).isEqualTo(views(second.withHidden(true), first.withHidden(true)));
    }

    @Test
    void areHiddenAllAtOnce() {
        User mina = register("mina");
        Versioned one = made(mina);
        Versioned other = made(mina);
        TextVersion first = version(one, 1, "First", NOW, false);
        TextVersion second = version(one, 2, "Second", LATER, true);
        TextVersion others = version(other, 1, "Other's", NOW, false);
        add(first, second, others);
        write(() -> store().versions().hideAll(none()));
        assertThat(listed(one, 9, 9)).isEqualTo(views(second, first));
        TextVersion twins = version(twin(one), 1, "Twin's", NOW, false);
        add(twins);
        write(() -> store().versions().hideAll(one));
        assertThat(kept(twins)).contains(twins);
        assertThat(listed(one, 9, 9)).isEqualTo(views(second, first.withHidden(true)));
        assertThat(kept(others)).contains(others);
        write(() -> store().versions().hideAll(other));
        assertThat(kept(others)).contains(others.withHidden(true));
        setHidden(first, false);
        assertThat(listed(one, 9, 9)).isEqualTo(views(second, first));
    }

    @Test
    void areDatedToTheMicrosecond() {
        Versioned one = made(register("mina"));
        for (Instant time : List.of(NOW, Instant.parse("1969-12-31T23:59:59.999999Z"))) {
            TextVersion version = version(one, Math.abs((int) time.getEpochSecond()), "A text", time, false);
            add(version(one, version.version(), "A text", time.plusNanos(999), false));
            assertThat(kept(version)).contains(version);
            assertThat(listed(one, version.version() + 1, 1)).isEqualTo(views(version));
        }
    }

    @Test
    void areAsLongAsTheyMayBe() {
        Versioned one = made(register("mina"));
        TextVersion longest = new TextVersion(
                one,
                70_000,
                kind == Kind.POST ? new Title("가".repeat(Title.MAX_LENGTH)) : null,
                new Content("x".repeat(Content.MAX_BYTES)),
                NOW,
                false,
                null);
        add(longest);
        assertThat(kept(longest)).contains(longest);
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        Versioned one = made(register("mina"));
        TextVersion first = version(one, 1, "First", NOW, false);
        add(first);
        writeInVain(() -> {
            store().versions().add(version(one, 2, "In vain", NOW, false));
            store().versions().hideAll(one);
            assertThat(listed(one, 9, 9)).hasSize(2);
        });
        assertThat(listed(one, 9, 9)).isEqualTo(views(first));
        writeInVain(() -> store().versions().setHidden(one, 1, true));
        assertThat(kept(first)).contains(first);
    }

    @Test
    void areListedWhollyAPageAtATime() {
        Versioned one = made(register("mina"));
        add(IntStream.rangeClosed(1, 120)
                .mapToObj(number -> version(one, number, "Text " + number, NOW, number % 7 == 0))
                .toArray(TextVersion[]::new));
        assertThat(listed(one, 101, 100))
                .hasSize(100)
                .first()
                .returns(100, kept -> kept.version().version());
        assertThat(listed(one, 500, 1000))
                .hasSize(120)
                .last()
                .returns(1, kept -> kept.version().version());
    }
}
