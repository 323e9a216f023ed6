package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.Reason;
import dev.madang.domain.Stored;
import dev.madang.domain.account.Account;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All text is kept to the last code point. */
abstract class TextContract extends Contract {

    private static final List<String> TEXTS = List.of(
            "a  b\n\n\tc\n\u00A0d",
            "<b>&amp;</b> &lt; %3C",
            "007",
            "1e3",
            "null",
            "true",
            "2026-11-23",
            "NaN",
            "a\\b \\\\ \\n \\u0041",
            "'a' ''b'' \"c\" `d`",
            ":name ?1 ? $1 ${x} {0} #{y} --x /*y*/ ;",
            "김민지 👩🏽‍🚀 שלום ﬀ Ａ ｱ");

    TextContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void isKeptAsItIs() {
        Post post = publish(register("mina"), "Old", "tag");
        for (String text : TEXTS) {
            String line = text.replaceAll("\\s+", " ");
            Post changed = post.withTitle(new Title(line))
                    .withContent(new Content(text))
                    .withTags(TagNames.stored(List.of(line)));
            write(() -> store().posts().update(changed));
            NewPost draft = new NewPost(post.authorId(), changed.title(), changed.content(), changed.tags(), NOW);
            Post added = write(() -> store().posts().add(draft));

            assertThat(write(() -> store().posts().byId(post.id()))).contains(changed);
            assertThat(write(() -> store().posts().byId(added.id()))).contains(draft.withId(added.id()));
            assertThat(store().postQueries().before(PostFilter.byTag(line), null, 9))
                    .as(line)
                    .hasSize(2)
                    .allMatch(view -> view.title().equals(line)
                            && view.content().equals(text)
                            && view.tags().equals(List.of(line)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "😀", "\\", "'"})
    void isKeptAtItsLongest(String unit) {
        Username username = new Username(unit.repeat(Username.MAX_LENGTH));
        Email email = new Email(unit.repeat(Email.MAX_LENGTH - 2) + "@x");
        User user = write(() -> store().users().add(username, email, NOW));
        Title title = new Title(unit.repeat(Title.MAX_LENGTH));
        TagNames tags = TagNames.of(IntStream.range(0, TagNames.MAX_TAGS)
                .mapToObj(i -> unit.repeat(TagName.MAX_LENGTH - 1) + (TagNames.MAX_TAGS - i - 1))
                .toList());
        Content content = new Content(unit.repeat(Content.MAX_BYTES / unit.getBytes(StandardCharsets.UTF_8).length));
        Post post = write(() -> store().posts().add(new NewPost(user.id(), title, content, tags, NOW)));

        assertThat(write(() -> store().users().byUsername(username))).contains(user);
        assertThat(write(() -> store().users().byId(user.id())).orElseThrow().email())
                .isEqualTo(email);
        assertThat(write(() -> store().posts().byId(post.id()))).contains(post);
        List<String> names = tags.values().stream().map(TagName::value).toList();
        assertThat(store().postQueries().before(new PostFilter(username.value(), names.get(9)), null, 9))
                .containsExactly(new PostView(
                        post.id(), title.value(), content.value(), NOW, username.value(), user.id(), names));
    }

    /** Rules, and what Unicode knows, were others when it was typed. */
    @Test
    void isNotJudgedAgain() {
        Username username = new Username(new Stored("mina\uFFFC"));
        Email email = new Email(new Stored("mina\uFFFC@example.com"));
        Title title = new Title(new Stored("\u2800"));
        Content content = new Content(new Stored("\u0301"));
        TagNames tags = TagNames.stored(List.of("\u2800", "\u0301"));
        Email secret = new Email(new Stored("nobody"));
        Reason warning = new Reason(new Stored("\u2800"));
        User user = write(() -> store().users().add(username, email, NOW));
        Post post = write(() -> store().posts().add(new NewPost(user.id(), title, content, tags, NOW)));
        Account account = new Account(user.id(), secret, "hash", Set.of(NameKey.of("mina")), NOW).withWarning(warning);
        write(() -> store().accounts().add(account));

        assertThat(write(() -> store().users().byUsername(username))).contains(user);
        assertThat(write(() -> store().users().byId(user.id()))).contains(user);
        assertThat(write(() -> store().posts().byId(post.id()))).contains(post);
        assertThat(store().accountQueries().byUserId(user.id())).contains(account);
        Post hidden = withVisibility(post, Visibility.HIDDEN);
        assertThat(write(() -> store().posts().byId(post.id()))).contains(hidden);
        assertThat(store().moderationQueries().postById(post.id())).contains(PostView.of(hidden, user));
        long tag = store().tagQueries().byName("\u2800").orElseThrow().id();
        assertThat(write(() -> store().tags().byId(tag)))
                .map(Tag::name)
                .contains(tags.values().get(0));
    }
}
