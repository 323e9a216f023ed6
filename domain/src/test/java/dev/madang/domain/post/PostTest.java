package dev.madang.domain.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.SecretHash;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final Instant DATE = Instant.parse("2026-11-23T08:38:08.078136Z");
    private static final Title TITLE = new Title("title");
    private static final Content CONTENT = new Content("content");

    private final Post post = new Post(3, 1, TITLE, CONTENT, TagNames.NONE, DATE);

    @Test
    void isTheNewPostWithAnId() {
        assertThat(new NewPost(1, TITLE, CONTENT, TagNames.NONE, DATE).withId(3))
                .isEqualTo(post);
    }

    @Test
    void changesItsTitleAlone() {
        assertThat(post.withTitle(new Title("other")))
                .isEqualTo(new Post(3, 1, new Title("other"), CONTENT, TagNames.NONE, DATE));
    }

    @Test
    void changesItsContentAlone() {
        assertThat(post.withContent(new Content("other")))
                .isEqualTo(new Post(3, 1, TITLE, new Content("other"), TagNames.NONE, DATE));
    }

    @Test
    void changesItsTagsAlone() {
        TagNames tags = TagNames.of(List.of("Web"));
        assertThat(post.withTags(tags)).isEqualTo(new Post(3, 1, TITLE, CONTENT, tags, DATE));
    }

    @Test
    void isLockedAlone() {
        SecretHash key = SecretHash.of("a guest's");
        Post guests = new Post(3, 1, TITLE, CONTENT, TagNames.NONE, DATE, key, false);
        Post locked = guests.withLocked(true);
        assertThat(locked).isEqualTo(new Post(3, 1, TITLE, CONTENT, TagNames.NONE, DATE, key, true));
        assertThat(locked.withLocked(false)).isEqualTo(guests);
    }

    @Test
    void keepsItsLockAndItsGuestWhateverElseChanges() {
        SecretHash key = SecretHash.of("a guest's");
        Post locked = new Post(3, 1, TITLE, CONTENT, TagNames.NONE, DATE, key, true);
        for (Post changed : List.of(
                locked.withTitle(new Title("other")),
                locked.withContent(new Content("other")),
                locked.withTags(TagNames.of(List.of("Web"))))) {
            assertThat(changed.locked()).isTrue();
            assertThat(changed.guestKey()).isEqualTo(key);
        }
    }
}
