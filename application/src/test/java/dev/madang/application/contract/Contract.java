package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
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
import java.util.List;
import java.util.function.Supplier;

/** The words in which the contracts are written. */
abstract class Contract {

    static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");

    private final Supplier<Store> current;

    Contract(Supplier<Store> current) {
        this.current = current;
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

    final User register(String username) {
        return register(username, username + "@example.com");
    }

    final User register(String username, String email) {
        return write(() -> store().users().add(new Username(username), new Email(email), NOW));
    }

    final Tag tag(String name) {
        return write(() -> store().tags().add(new TagName(name)));
    }

    static NewPost draft(User author, String title, Instant datePosted, String... tags) {
        return new NewPost(
                author.id(), new Title(title), new Content("About " + title), TagNames.of(List.of(tags)), datePosted);
    }

    final Post publish(User author, String title, String... tags) {
        return publish(author, title, NOW, tags);
    }

    final Post publish(User author, String title, Instant datePosted, String... tags) {
        return write(() -> store().posts().add(draft(author, title, datePosted, tags)));
    }

    final long postsBy(User user) {
        return store().userQueries().byId(user.id()).orElseThrow().postCount();
    }

    final long postsWith(String tag) {
        return store().tagQueries().byName(tag).orElseThrow().postCount();
    }

    static void assertTaken(String field, Runnable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.faults()).containsExactly(new Fault(field, "taken"));
    }
}
