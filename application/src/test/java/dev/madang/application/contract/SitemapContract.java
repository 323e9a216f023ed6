package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.sitemap.DatedPost;
import dev.madang.application.store.Store;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

abstract class SitemapContract extends Contract {

    SitemapContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void hasTheGreatestIdOfAll() {
        assertThat(store().sitemap().greatestId()).isZero();
        User mina = register("mina");
        assertThat(store().sitemap().greatestId()).isEqualTo(1);
        publish(mina, "One");
        Post two = publish(mina, "Two");
        withVisibility(two, Visibility.HIDDEN);
        assertThat(store().sitemap().greatestId()).isEqualTo(2);
        tag("a");
        tag("b");
        tag("c");
        assertThat(store().sitemap().greatestId()).isEqualTo(3);
        register("nami");
        register("bora");
        register("dana");
        assertThat(store().sitemap().greatestId()).isEqualTo(4);
    }

    @Test
    void hasPublishedPostsByIdWithTheirLastChange() {
        User mina = register("mina");
        for (int i = 1; i <= 5; i++) {
            publish(mina, "Post " + i, NOW.minusSeconds(i));
        }
        Post four = write(() -> store().posts().byId(4).orElseThrow());
        Post edited = updated(four.edited(NOW.plusSeconds(60)));
        Post two = write(() -> store().posts().byId(2).orElseThrow());
        withVisibility(two, Visibility.HIDDEN);
        assertThat(store().sitemap().posts(0, 9))
                .containsExactly(
                        new DatedPost(1, NOW.minusSeconds(1)),
                        new DatedPost(3, NOW.minusSeconds(3)),
                        new DatedPost(edited.id(), NOW.plusSeconds(60)),
                        new DatedPost(5, NOW.minusSeconds(5)));
        assertThat(store().sitemap().posts(1, 4)).extracting(DatedPost::id).containsExactly(3L, 4L);
        assertThat(store().sitemap().posts(5, 9)).isEmpty();
        withVisibility(two, Visibility.PUBLISHED);
        assertThat(store().sitemap().posts(1, 2)).extracting(DatedPost::id).containsExactly(2L);
        assertThat(store().sitemap().posts(0, 9)).hasSize(5);
    }

    @Test
    void hasWhatTheTransactionWrote() {
        User mina = register("mina");
        writeInVain(() -> {
            store().posts().add(draft(mina, "One", NOW, "a"));
            assertThat(store().sitemap().posts(0, 9)).containsExactly(new DatedPost(1, NOW));
            assertThat(store().sitemap().tags(0, 9)).containsExactly("a");
            assertThat(store().sitemap().authors(0, 9)).containsExactly("mina");
        });
        assertThat(store().sitemap().posts(0, 9)).isEmpty();
    }

    @Test
    void hasTagsAndAuthorsOfPublishedPosts() {
        User mina = register("mina");
        User nami = register("nami");
        register("idle");
        User bora = register("bora");
        tag("unused");
        publish(mina, "One", "z");
        Post hidden = publish(nami, "Two", "only", "z");
        publish(bora, "Three", "a");
        withVisibility(hidden, Visibility.HIDDEN);
        assertThat(store().sitemap().authors(0, 9)).containsExactly("mina", "bora");
        assertThat(store().sitemap().tags(0, 9)).containsExactly("z", "a");
        withVisibility(hidden, Visibility.PUBLISHED);
        assertThat(store().sitemap().authors(0, 9)).containsExactly("mina", "nami", "bora");
        assertThat(store().sitemap().authors(1, 4)).containsExactly("nami", "bora");
        assertThat(store().sitemap().authors(1, 3)).containsExactly("nami");
        assertThat(store().sitemap().tags(0, 9)).containsExactly("z", "only", "a");
        assertThat(store().sitemap().tags(2, 4)).containsExactly("only", "a");
        assertThat(store().sitemap().tags(2, 3)).containsExactly("only");
    }
}
