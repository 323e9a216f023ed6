package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.moderation.EntryView;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.domain.Reason;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Guests and tags that aren't listed. */
abstract class UnlistedContract extends Contract {

    UnlistedContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void areThoseThatPostsHaveButNoPublishedOne() {
        User mina = register("mina");
        User nami = register("nami");
        assertThat(users(store().userQueries().all(0, 9))).containsExactly("mina", "nami");
        assertThat(store().tagQueries().all(0, 9)).isEmpty();
        User idle = register("idle");
        Tag unused = write(() -> store().tags().add(new TagName("unused")));
        Post minas = publish(mina, "One", "only", "both");
        publish(nami, "Two", "both");
        assertListed(List.of(mina, nami, idle), "unused", "only", "both");

        withVisibility(minas, Visibility.HIDDEN);
        Post pending = write(
                () -> store().posts().add(withVisibility(draft(mina, "Three", NOW, "new"), Visibility.PENDING_LINKS)));
        assertListed(List.of(nami, idle), "unused", "both");
        assertThat(users(store().userQueries().all(0, 9))).containsExactly("mina", "nami", "idle");
        assertThat(store().userQueries().byId(mina.id()))
                .matches(found -> !found.orElseThrow().listed());
        assertThat(store().userQueries().byUsername("mina"))
                .matches(found -> !found.orElseThrow().listed());
        assertThat(store().tagQueries().all(0, 9))
                .containsExactly(
                        new TagView(1, "unused", 0),
                        new TagView(2, "only", 0, false),
                        new TagView(3, "both", 1),
                        new TagView(4, "new", 0, false));
        assertThat(store().tagQueries().byName("new")).contains(new TagView(4, "new", 0, false));
        assertThat(store().tagQueries().byId(4)).contains(new TagView(4, "new", 0, false));
        assertThat(store().userQueries().page(0, 1)).extracting(UserView::id).containsExactly(nami.id());
        assertThat(store().userQueries().page(nami.id(), 9))
                .extracting(UserView::id)
                .containsExactly(idle.id());
        assertThat(store().userQueries().all(mina.id(), 1))
                .extracting(UserView::id)
                .containsExactly(nami.id());
        assertThat(store().tagQueries().page(unused.id(), 1))
                .extracting(TagView::name)
                .containsExactly("both");
        assertThat(store().tagQueries().all(unused.id(), 1))
                .extracting(TagView::name)
                .containsExactly("only");

        withVisibility(pending, Visibility.PUBLISHED);
        assertListed(List.of(mina, nami, idle), "unused", "both", "new");
        write(() -> store().posts().remove(minas));
        assertListed(List.of(mina, nami, idle), "unused", "both", "new");
    }

    @Test
    void areThoseThatCameWithAPostThatWasNeverPublished() {
        User idle = register("idle");
        write(() -> store().tags().add(new TagName("unused")));
        User mina = write(() -> store().users().add(guest("mina", false)));
        assertListed(List.of(idle), "unused");
        Post post = write(() -> store().posts()
                .add(withVisibility(draft(mina, "Post", NOW, "new", "unused"), Visibility.PENDING_LINKS)));
        Post other = write(() ->
                store().posts().add(withVisibility(draft(idle, "Other", NOW, "unused"), Visibility.PENDING_TRAP)));
        assertListed(List.of(idle), "unused");
        write(() -> store().posts().update(post.withTags(TagNames.of(List.of("new", "newer")))));
        assertListed(List.of(idle), "unused");
        write(() -> store().posts().remove(post));
        write(() -> store().posts().remove(other));
        assertListed(List.of(idle), "unused");
        assertThat(users(store().userQueries().all(0, 9))).containsExactly("idle", "mina");

        Post first = write(() -> store().posts().add(draft(mina, "Post", NOW, "new")));
        assertListed(List.of(idle, mina), "unused", "new");
        write(() -> store().posts().update(first.withTags(TagNames.of(List.of("newer")))));
        assertListed(List.of(idle, mina), "unused", "new", "newer");
        write(() -> store().posts().remove(first));
        assertListed(List.of(idle, mina), "unused", "new", "newer");
    }

    @Test
    void areThoseWhoseLastPublishedPostWasHidden() {
        User mina = register("mina");
        Post one = publish(mina, "One", "tag");
        Post two = publish(mina, "Two", "tag", "other");
        withVisibility(one, Visibility.HIDDEN);
        assertListed(List.of(mina), "tag", "other");
        withVisibility(two, Visibility.PENDING_HASTE);
        assertListed(List.of());
        write(() -> store().posts().remove(one));
        write(() -> store().posts().remove(two));
        assertListed(List.of());
    }

    @Test
    void areTheAuthorsOfOneOfManyPostsOnlyIfThatIsPublished() {
        User mina = write(() -> store().users().add(guest("mina", false)));
        User nami = write(() -> store().users().add(guest("nami", false)));
        User noa = write(() -> store().users().add(guest("noa", true)));
        write(() -> store().posts()
                .addAll(List.of(
                        withVisibility(draft(mina, "One", NOW, "one", "both"), Visibility.PENDING_LINKS),
                        draft(nami, "Two", NOW, "two", "both"),
                        withVisibility(draft(noa, "Three", NOW, "three"), Visibility.PENDING_LINKS))));
        assertListed(List.of(nami, noa), "both", "two");
    }

    private static NewUser guest(String name, boolean listed) {
        return new NewUser(
                new Username(name),
                new Email(name.replace(' ', '.') + "@example.com"),
                NOW,
                Role.GUEST,
                null,
                Set.of(),
                listed);
    }

    @Test
    void haveNoNameInTheLog() {
        User mina = register("mina");
        write(() -> store().moderationLog()
                .append(new LogEntry.Draft(
                        NOW, mina.id(), ModerationAction.CHANGE_USER, mina.id(), "", new Reason("why"))));
        assertNamed("mina");
        Post post = withVisibility(publish(mina, "Post"), Visibility.HIDDEN);
        assertNamed(null);
        withVisibility(post, Visibility.PUBLISHED);
        assertNamed("mina");
    }

    private void assertNamed(@Nullable String subject) {
        EntryView entry = store().moderationQueries().entries(Long.MAX_VALUE, 9).get(0);
        assertThat(entry.actor()).isEqualTo("mina");
        assertThat(entry.user()).isEqualTo(subject);
    }

    @Test
    void areNoMembers() {
        User mina = register("mina");
        for (Role role : List.of(Role.FORMER, Role.MEMBER, Role.MODERATOR, Role.ADMIN)) {
            write(() -> store().users().update(mina.withRole(role)));
            Post post = withVisibility(publish(mina, "Gone"), Visibility.HIDDEN);
            assertListed(List.of(mina));
            write(() -> store().posts().remove(post));
        }
    }

    private void assertListed(List<User> users, String... tags) {
        assertThat(store().userQueries().count()).isEqualTo(users.size());
        assertThat(store().tagQueries().count()).isEqualTo(tags.length);
        assertThat(store().userQueries().countAll())
                .isEqualTo(store().userQueries().all(0, 99).size());
        assertThat(store().tagQueries().countAll())
                .isEqualTo(store().tagQueries().all(0, 99).size());
        List<UserView> listed = store().userQueries().page(0, 9);
        assertThat(listed)
                .extracting(UserView::id)
                .containsExactlyElementsOf(users.stream().map(User::id).toList());
        assertThat(listed).allMatch(UserView::listed);
        assertThat(listed)
                .allMatch(user ->
                        store().userQueries().byId(user.id()).orElseThrow().listed());
        List<TagView> shown = store().tagQueries().page(0, 9);
        assertThat(shown).extracting(TagView::name).containsExactly(tags);
        assertThat(shown).allMatch(TagView::listed);
        assertThat(shown)
                .allMatch(tag ->
                        store().tagQueries().byName(tag.name()).orElseThrow().listed());
    }

    private static List<String> users(List<UserView> users) {
        return users.stream().map(UserView::username).toList();
    }
}
