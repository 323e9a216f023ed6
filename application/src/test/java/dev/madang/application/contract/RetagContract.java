package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchTerms;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagView;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Posts of a tag get another in its place. */
abstract class RetagContract extends Contract {

    RetagContract(Supplier<Store> current) {
        super(current);
    }

    private void retag(String tag, String other) {
        Tag from = tagNamed(tag);
        Tag to = tagNamed(other);
        assertThat(write(() -> store().posts().retag(from.id(), to.id(), 0, 9))).isEmpty();
    }

    private List<String> tagsOf(Post post) {
        Post kept = write(() -> store().posts().byId(post.id())).orElseThrow();
        List<String> tags = kept.tags().values().stream().map(TagName::value).toList();
        assertThat(store().moderationQueries().postById(post.id()).orElseThrow().tags())
                .isEqualTo(tags);
        return tags;
    }

    private List<String> found(String tag) {
        return store()
                .search()
                .search(SearchTerms.of("about"), PostFilter.byTag(tag), null, new Limit(99))
                .items()
                .stream()
                .map(PostView::title)
                .toList();
    }

    @Test
    void putsTheOtherInItsPlace() {
        User mina = register("mina");
        Post post = publish(mina, "Post", "a", "js", "b");
        Post other = publish(mina, "Other", "JavaScript");
        Post neither = publish(mina, "Neither", "b", "a");
        retag("js", "JavaScript");
        assertThat(tagsOf(post)).containsExactly("a", "JavaScript", "b");
        assertThat(tagsOf(other)).containsExactly("JavaScript");
        assertThat(tagsOf(neither)).containsExactly("b", "a");
        assertThat(titles(PostFilter.byTag("JavaScript"))).containsExactly("Other", "Post");
        assertThat(titles(PostFilter.byTag("js"))).isEmpty();
        assertThat(found("JavaScript")).containsExactly("Other", "Post");
        assertThat(found("js")).isEmpty();
        assertThat(store().tagQueries().all(0, 9))
                .extracting(TagView::name, TagView::postCount)
                .containsExactly(tuple("a", 2L), tuple("js", 0L), tuple("b", 2L), tuple("JavaScript", 2L));
    }

    @Test
    void givesNoPostATagTwice() {
        User mina = register("mina");
        Post before = publish(mina, "Before", "js", "a", "JavaScript");
        Post after = publish(mina, "After", "JavaScript", "a", "js", "b");
        publish(mina, "Alone", "js");
        retag("js", "JavaScript");
        assertThat(tagsOf(before)).containsExactly("a", "JavaScript");
        assertThat(tagsOf(after)).containsExactly("JavaScript", "a", "b");
        assertThat(postsWith("JavaScript")).isEqualTo(3);
        assertThat(postsWith("js")).isZero();
        assertThat(found("JavaScript")).containsExactly("Alone", "After", "Before");
    }

    @Test
    void takesThoseAlongThatReadersDoNotSee() {
        User mina = register("mina");
        publish(mina, "Seen", "js");
        publish(mina, "Other", "JavaScript");
        Post hidden = withVisibility(publish(mina, "Hidden", "js", "a"), Visibility.HIDDEN);
        Post both = withVisibility(publish(mina, "Both", "js", "JavaScript"), Visibility.HIDDEN);
        Post pending = write(() ->
                store().posts().add(withVisibility(draft(mina, "Pending", NOW, "a", "js"), Visibility.PENDING_LINKS)));
        retag("js", "JavaScript");
        assertThat(tagsOf(hidden)).containsExactly("JavaScript", "a");
        assertThat(tagsOf(both)).containsExactly("JavaScript");
        assertThat(tagsOf(pending)).containsExactly("a", "JavaScript");
        assertThat(postsWith("JavaScript")).isEqualTo(2);
        assertThat(postsWith("js")).isZero();
        assertThat(titles(PostFilter.byTag("JavaScript"))).containsExactly("Other", "Seen");
        assertThat(found("JavaScript")).containsExactly("Other", "Seen");
        withVisibility(hidden.withTags(TagNames.stored(tagsOf(hidden))), Visibility.PUBLISHED);
        withVisibility(pending.withTags(TagNames.stored(tagsOf(pending))), Visibility.PUBLISHED);
        assertThat(postsWith("JavaScript")).isEqualTo(4);
        assertThat(found("JavaScript")).containsExactly("Pending", "Hidden", "Other", "Seen");
    }

    @Test
    void listsTheOtherOnlyIfReadersSeeAPostOfIt() {
        User mina = register("mina");
        publish(mina, "Seen", "seen");
        write(() -> store().posts()
                .add(withVisibility(draft(mina, "One", NOW, "first", "second"), Visibility.PENDING_LINKS)));
        write(() -> store().posts().add(withVisibility(draft(mina, "Two", NOW, "third"), Visibility.PENDING_LINKS)));
        retag("first", "second");
        assertThat(store().tagQueries().page(0, 9)).extracting(TagView::name).containsExactly("seen");
        retag("seen", "third");
        assertThat(store().tagQueries().page(0, 9)).extracting(TagView::name).contains("third");
        assertThat(store().tagQueries().byName("second").orElseThrow().listed()).isFalse();
        assertThat(store().tagQueries().byName("third"))
                .contains(new TagView(tagNamed("third").id(), "third", 1, true));
    }

    @Test
    void editsNoPost() {
        User mina = register("mina");
        Post post =
                updated(publish(mina, "Post", "js").edited(NOW.plusSeconds(9)).withLocked(true));
        tag("JavaScript");
        retag("js", "JavaScript");
        assertThat(write(() -> store().posts().byId(post.id())))
                .contains(post.withTags(TagNames.stored(List.of("JavaScript"))));
    }

    @Test
    void takesSomeAtATimeByTheirIds() {
        User mina = register("mina");
        List<Long> ids = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            ids.add(publish(mina, "Post " + i, "js", "a").id());
        }
        ids.add(publish(mina, "Both", "JavaScript", "js").id());
        Tag js = tagNamed("js");
        Tag javaScript = tagNamed("JavaScript");
        long after = 0;
        for (int left : List.of(4, 2)) {
            long last = after;
            after = write(() -> store().posts().retag(js.id(), javaScript.id(), last, 2))
                    .orElseThrow();
            assertThat(after).isEqualTo(ids.get(5 - left));
            assertThat(postsWith("js")).isEqualTo(left);
            assertThat(titles(PostFilter.byTag("js"))).hasSize(left);
            assertThat(found("js")).hasSize(left);
        }
        assertThat(write(() -> store().posts().retag(js.id(), javaScript.id(), ids.get(3), 2)))
                .isEmpty();
        assertThat(titles(PostFilter.byTag("js"))).isEmpty();
        assertThat(postsWith("js")).isZero();
        assertThat(postsWith("JavaScript")).isEqualTo(6);
        assertThat(found("JavaScript")).hasSize(6);
    }

    @Test
    void passesOverThoseUpToAPost() {
        User mina = register("mina");
        Post first = publish(mina, "First", "js");
        Post second = publish(mina, "Second", "js");
        Tag js = tagNamed("js");
        Tag javaScript = tag("JavaScript");
        for (Post last : List.of(second, first)) {
            assertThat(titles(PostFilter.byTag("js"))).hasSize(2);
            assertThat(write(() -> store().posts().retag(js.id(), javaScript.id(), last.id(), 1)))
                    .isEmpty();
        }
        assertThat(titles(PostFilter.byTag("js"))).containsExactly("First");
        assertThat(titles(PostFilter.byTag("JavaScript"))).containsExactly("Second");
    }

    @Test
    void doesNothingWhereEitherIsGoneOrBothAreOne() {
        User mina = register("mina");
        Post post = publish(mina, "Post", "js", "a");
        Tag js = tagNamed("js");
        Tag gone = tag("gone");
        write(() -> store().tags().remove(gone));
        List<Object> before = everything();
        write(() -> {
            assertThat(store().posts().retag(js.id(), gone.id(), 0, 9)).isEmpty();
            assertThat(store().posts().retag(gone.id(), js.id(), 0, 9)).isEmpty();
            assertThat(store().posts().retag(gone.id(), gone.id(), 0, 9)).isEmpty();
            assertThat(store().posts().retag(js.id(), js.id(), 0, 9)).isEmpty();
        });
        assertThat(everything()).isEqualTo(before);
        assertThat(tagsOf(post)).containsExactly("js", "a");
        assertThat(titles(PostFilter.byTag("js"))).containsExactly("Post");
    }

    @Test
    void leavesNoTraceOfATransactionThatFails() {
        publish(register("mina"), "Post", "js", "JavaScript");
        publish(register("nami"), "Other", "js");
        Tag js = tagNamed("js");
        Tag javaScript = tagNamed("JavaScript");
        List<Object> before = everything();
        writeInVain(() -> store().posts().retag(js.id(), javaScript.id(), 0, 9));
        assertThat(everything()).isEqualTo(before);
        assertThat(found("js")).containsExactly("Other", "Post");
    }
}
