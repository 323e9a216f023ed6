package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Names compare to the code point, wherever they are kept or asked for. */
abstract class NameContract extends Contract {

    /** Each is like another one to some collation, type, column or query. */
    private static final List<String> LOOK_ALIKES = List.of(
            "zig",
            "Zig",
            "cafe",
            "café",
            "a",
            "á",
            "ss",
            "ß",
            "o",
            "ø",
            "i",
            "İ",
            "ı",
            "σ",
            "ς",
            "가",
            "까",
            "あ",
            "ア",
            "ｱ",
            "A",
            "Ａ",
            "ﬀ",
            "ff",
            "a  b",
            "a b",
            "a.",
            "co-op",
            "coop",
            "🍣",
            "🍺",
            "1",
            "1.0",
            "1e2",
            "100",
            "7",
            "007",
            "null",
            "NULL",
            "c#",
            "c",
            "x_",
            "x%",
            "xy",
            "O'Brien",
            "back\\slash",
            "' OR 1=1 --",
            "\"x\"",
            "x".repeat(44) + "1",
            "x".repeat(44) + "2");

    NameContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void tellUsersApart() {
        for (String name : LOOK_ALIKES) {
            assertThat(write(() -> store().users().byUsername(new Username(name))))
                    .isEmpty();
            assertThat(store().userQueries().byUsername(name)).isEmpty();
            assertThat(titles(PostFilter.byAuthor(name))).isEmpty();
            publish(register(name, name.replace(' ', '.') + "@example.com"), "By " + name);
        }
        for (String name : LOOK_ALIKES) {
            assertThat(write(() -> store().users().byUsername(new Username(name))))
                    .map(User::username)
                    .contains(new Username(name));
            assertThat(store().userQueries().byUsername(name))
                    .map(UserView::username)
                    .contains(name);
            assertThat(titles(PostFilter.byAuthor(name))).containsExactly("By " + name);
            assertTaken("username", () -> register(name, "new@example.com"));
        }
        assertThat(List.copyOf(store().stats().userPostCounts().keySet())).isEqualTo(LOOK_ALIKES);
    }

    @Test
    void tellTagsApart() {
        User mina = register("mina");
        for (String name : LOOK_ALIKES) {
            assertThat(store().tagQueries().byName(name)).isEmpty();
            assertThat(titles(PostFilter.byTag(name))).isEmpty();
            publish(mina, "With " + name, name);
        }
        for (String name : LOOK_ALIKES) {
            assertThat(store().tagQueries().byName(name)).map(TagView::name).contains(name);
            assertThat(titles(PostFilter.byTag(name))).containsExactly("With " + name);
        }
        publish(mina, "With some", "zig", "Zig", "á", "a");
        assertThat(titles(PostFilter.byTag("Zig"))).containsExactly("With some", "With Zig");
        assertThat(store().stats().mostUsedTags(99).keySet()).containsExactlyInAnyOrderElementsOf(LOOK_ALIKES);
    }

    @Test
    void tellTagsApartThatNoPostHas() {
        for (String name : LOOK_ALIKES) {
            tag(name);
            assertTaken("name", () -> tag(name));
        }
        for (String name : LOOK_ALIKES) {
            Tag tag = tagNamed(name);
            write(() -> store().tags().update(tag.withName(new TagName("another"))));
            assertThat(store().tagQueries().byName(name)).isEmpty();
            write(() -> store().tags().update(tag));
        }
        assertThat(store().tagQueries().page(0, 99)).extracting(TagView::name).isEqualTo(LOOK_ALIKES);
    }

    /** What a reader asks for is nobody's name, though it is nearly one. */
    @Test
    void areNotGuessed() {
        String name = "A가é?%_ b";
        publish(register(name, "someone@example.com"), "Post", name);
        for (String asked : List.of(
                " ",
                name + " ",
                " " + name,
                name + "\n",
                name + "\0",
                name + "\0x",
                "A가é?%_",
                "A",
                "b",
                "가é",
                "%",
                "A%",
                "A%b",
                "A가é_%_ b",
                "__é?%_ b",
                "A*b",
                "^A.*b$",
                "A가é\uD83D%_ b",
                "A가é?\\%\\_ b",
                "a가é?%_ b",
                "A가e?%_ b",
                "A가É?%_ b",
                "A가é?%_b",
                "'" + name + "'",
                "' or ''='",
                name.repeat(5_000),
                name.repeat(50_000))) {
            assertThat(store().userQueries().byUsername(asked)).as(asked).isEmpty();
            assertThat(store().tagQueries().byName(asked)).as(asked).isEmpty();
            assertThat(titles(PostFilter.byAuthor(asked))).as(asked).isEmpty();
            assertThat(titles(PostFilter.byTag(asked))).as(asked).isEmpty();
        }
        assertThat(store().userQueries().byUsername("")).isEmpty();
        assertThat(store().tagQueries().byName("")).isEmpty();
        assertThat(titles(new PostFilter(name, name))).containsExactly("Post");
    }

    @Test
    void areComposed() {
        String decomposed = Normalizer.normalize("김민지", Normalizer.Form.NFD);
        publish(register("김민지"), "Post", "김민지");
        assertThat(store().userQueries().byUsername(decomposed)).isEmpty();
        assertThat(store().tagQueries().byName(decomposed)).isEmpty();
        assertThat(titles(new PostFilter(decomposed, decomposed))).containsExactly("Post");
    }
}
