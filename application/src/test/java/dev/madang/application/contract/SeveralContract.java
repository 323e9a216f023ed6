package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.identity.CredentialHolder;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.application.user.UserView;
import dev.madang.domain.Reason;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TextDigest;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several of a kind, which differ in everything, and the same thing done to one after another. */
abstract class SeveralContract extends Contract {

    private static final Instant LATER = NOW.plusSeconds(3600).plusNanos(1_000);
    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final SecretHash OTHER_KEY = SecretHash.of("another guest's");

    SeveralContract(Supplier<Store> current) {
        super(current);
    }

    private User add(String name, Instant createdAt, Role role) {
        Email email = role == Role.GUEST ? new Email(name.replace(' ', '.') + "@example.com") : null;
        SecretHash key = role == Role.GUEST ? SecretHash.of(name) : null;
        return write(() -> store().users().add(new NewUser(new Username(name), email, createdAt, role, key)));
    }

    @Test
    void usersAreToldApart() {
        User mina = add("mina", NOW, Role.GUEST);
        User nami = add("nami", LATER, Role.ADMIN);
        User bora = add("bora", LATER.plusSeconds(1), Role.GUEST);
        assertThat(List.of(mina, nami, bora))
                .extracting(User::role)
                .containsExactly(Role.GUEST, Role.ADMIN, Role.GUEST);
        assertThat(List.of(mina, nami, bora))
                .extracting(User::createdAt)
                .containsExactly(NOW, LATER, LATER.plusSeconds(1));
        publish(nami, "One");
        withVisibility(publish(bora, "Hidden"), Visibility.HIDDEN);
        List<UserView> views = List.of(view(mina, 0, true), view(nami, 1, true), view(bora, 0, false));
        for (UserView view : views) {
            assertThat(store().userQueries().byId(view.id())).contains(view);
            assertThat(store().userQueries().byUsername(view.username())).contains(view);
        }
        assertThat(store().userQueries().all(0, 9)).isEqualTo(views);
        assertThat(store().userQueries().page(0, 9)).isEqualTo(views.subList(0, 2));
        withVisibility(publish(mina, "Two"), Visibility.HIDDEN);
        publish(bora, "Three");
        assertThat(store().userQueries().page(0, 9)).containsExactly(views.get(1), view(bora, 1, true));
        assertThat(List.of(mina, nami, bora))
                .extracting(User::guestKey)
                .containsExactly(SecretHash.of("mina"), null, SecretHash.of("bora"));
        User changed = bora.withGuestKey(OTHER_KEY).withUsername(new Username("dana"));
        write(() -> store().users().update(changed));
        for (User user : List.of(mina, nami, changed)) {
            assertThat(write(() -> store().users().byId(user.id()))).contains(user);
            assertThat(write(() -> store().users().byUsername(user.username()))).contains(user);
        }
    }

    private static UserView view(User user, long posts, boolean listed) {
        return new UserView(
                user.id(),
                user.username().value(),
                Optional.ofNullable(user.email()).map(Email::value).orElse(null),
                user.createdAt(),
                posts,
                user.role(),
                listed);
    }

    @Test
    void postsAreToldApart() {
        User mina = add("mina", NOW, Role.GUEST);
        User nami = add("nami", NOW, Role.MODERATOR);
        NewPost one = guestDraft(mina, KEY, "One", NOW, "tag");
        NewPost two =
                withVisibility(guestDraft(nami, OTHER_KEY, "Two", LATER, "tag", "other"), Visibility.PENDING_TRAP);
        NewPost three =
                withVisibility(guestDraft(mina, KEY, "Three", LATER.plusNanos(1_000), "other"), Visibility.HIDDEN);
        NewPost four = draft(nami, "Four", LATER);
        List<Post> posts = write(() -> store().posts().addAll(List.of(one, two, three, four)));
        assertThat(posts)
                .extracting(Post::datePosted, Post::guestKey)
                .containsExactly(
                        tuple(NOW, KEY),
                        tuple(LATER, OTHER_KEY),
                        tuple(LATER.plusNanos(1_000), KEY),
                        tuple(LATER, null));
        Post edited = updated(posts.get(0).edited(LATER));
        List<Long> backwards =
                List.of(posts.get(3).id(), posts.get(1).id(), 99L, posts.get(1).id(), edited.id());
        assertThat(write(() -> store().posts().byIds(backwards))).containsExactly(edited, posts.get(1), posts.get(3));
        assertThat(write(() -> store().posts().byIds(List.of(99L)))).isEmpty();
        assertThat(write(() -> store().posts().selected(new GuestSelection(null, null, NOW, LATER.plusSeconds(1)), 9)))
                .containsExactly(edited, posts.get(1));
        assertThat(Stream.concat(
                                store().moderationQueries().unpublishedBy(mina.id(), 0, 9).stream(),
                                store().moderationQueries().unpublishedBy(nami.id(), 0, 9).stream())
                        .toList())
                .containsExactly(PostView.of(posts.get(2), mina), PostView.of(posts.get(1), nami));
        assertThat(store().moderationQueries().unpublished(true, 0, 9))
                .containsExactly(PostView.of(posts.get(1), nami));
        assertThat(store().moderationQueries().unpublished(false, 0, 9))
                .containsExactly(PostView.of(posts.get(2), mina));
        List<PostView> listed = List.of(PostView.of(posts.get(3), nami), PostView.of(edited, mina));
        assertThat(store().postQueries().before(PostFilter.ALL, null, 9)).isEqualTo(listed);
        assertThat(store().postQueries().after(PostFilter.ALL, LONG_AGO, 9)).isEqualTo(reversed(listed));
        for (Post post : List.of(edited, posts.get(1), posts.get(2), posts.get(3))) {
            PostView view = PostView.of(post, post.authorId() == mina.id() ? mina : nami);
            assertThat(store().moderationQueries().postById(post.id())).contains(view);
            assertThat(store().postQueries().byId(post.id()))
                    .isEqualTo(
                            Optional.of(view).filter(found -> post.visibility().isPublished()));
        }
    }

    @Test
    void credentialsAreToldApart() {
        Account mina = account(add("mina", NOW, Role.MEMBER));
        Account nami = account(add("nami", LATER, Role.MODERATOR));
        Account warned = new Account(
                nami.userId(),
                nami.email(),
                nami.password(),
                nami.nameKeys(),
                nami.createdAt(),
                LATER,
                new Reason("why"));
        write(() -> store().accounts().update(warned));
        Credential session = credential(mina, Credential.Kind.SESSION, NOW);
        Credential token = credential(nami, Credential.Kind.TOKEN, LATER);
        assertThat(List.of(session, token)).extracting(Credential::createdAt).containsExactly(NOW, LATER);
        assertThat(List.of(session, token)).extracting(Credential::usedAt).containsExactly(NOW, LATER);
        for (Account account : List.of(mina, warned)) {
            assertThat(write(() -> store().accounts().byUserId(account.userId())))
                    .contains(account);
            assertThat(store().accountQueries().byUserId(account.userId())).contains(account);
        }
        Instant use = LATER.plusSeconds(1);
        Instant nextUse = LATER.plusSeconds(2).plusNanos(1_000);
        write(() -> store().credentials().use(session, use));
        write(() -> store().credentials().use(token, nextUse));
        assertHolder(new CredentialHolder(session.usedAt(use), "mina", Role.MEMBER));
        assertHolder(new CredentialHolder(token.usedAt(nextUse), "nami", Role.MODERATOR, LATER, true));
    }

    private void assertHolder(CredentialHolder holder) {
        Credential credential = holder.credential();
        assertThat(write(() -> store().credentials().byId(credential.id()))).contains(credential);
        assertThat(write(() -> store().credentials().bySecret(credential.secret())))
                .contains(credential);
        assertThat(write(() -> store().credentials().newest(credential.userId(), credential.kind(), 9)))
                .containsExactly(credential);
        assertThat(store().accountQueries().bySecret(credential.secret())).contains(holder);
        assertThat(store().accountQueries().byCredential(credential.id())).contains(holder);
        assertThat(store().accountQueries().credentials(credential.userId(), credential.kind(), 9))
                .containsExactly(credential);
    }

    private Account account(User user) {
        Account account = new Account(
                user.id(),
                new Email(user.username().value() + "@example.org"),
                "hash of " + user.id(),
                Set.of(NameKey.of(user.username().value())),
                user.createdAt());
        write(() -> store().accounts().add(account));
        return account;
    }

    private Credential credential(Account account, Credential.Kind kind, Instant at) {
        String name = kind + " of " + account.userId();
        Set<Scope> scopes = kind == Credential.Kind.TOKEN ? Set.of(Scope.READ) : Set.of();
        return write(() -> store().credentials()
                .add(new Credential.Draft(
                        account.userId(), kind, SecretHash.of(name), name, scopes, at, at.plus(Duration.ofDays(9)))));
    }

    @Test
    void entriesAreToldApart() {
        LogEntry.Draft one = new LogEntry.Draft(NOW, 1, ModerationAction.HIDE_POST, 2, "three", new Reason("four"));
        LogEntry.Draft two = new LogEntry.Draft(LATER, 5, ModerationAction.WARN_MEMBER, 6, "7", new Reason("eight"));
        List<LogEntry> entries = Stream.of(one, two)
                .map(draft -> write(() -> store().moderationLog().append(draft)))
                .toList();
        assertThat(entries).extracting(LogEntry::draft).containsExactly(one, two);
        assertThat(store().moderationQueries().chain(0, 9)).isEqualTo(entries);
    }

    @Test
    void areRemovedOneAfterTheOther() {
        Account mina = account(add("mina", NOW, Role.MEMBER));
        Account nami = account(add("nami", NOW, Role.MEMBER));
        List<Tag> tags = List.of(tag("one"), tag("two"));
        write(() -> tags.forEach(
                tag -> store().tags().update(tag.withName(new TagName(tag.name().value() + "!")))));
        for (Tag tag : tags) {
            assertThat(write(() -> store().tags().byId(tag.id())).orElseThrow().name())
                    .isEqualTo(new TagName(tag.name().value() + "!"));
        }
        for (Account account : List.of(mina, nami)) {
            publish(write(() -> store().users().byId(account.userId()).orElseThrow()), "Own");
        }
        List<Credential> sessions = Stream.of(mina, nami)
                .map(account -> credential(account, Credential.Kind.SESSION, NOW))
                .toList();
        List<Credential> tokens = Stream.of(mina, nami)
                .map(account -> credential(account, Credential.Kind.TOKEN, NOW))
                .toList();
        write(() -> {
            tags.forEach(store().tags()::remove);
            store().posts().removeOwn(mina.userId(), 9);
            store().posts().removeOwn(nami.userId(), 9);
            sessions.forEach(store().credentials()::remove);
            tokens.forEach(token -> store().credentials().removeAll(token.userId(), token.kind()));
            store().accounts().remove(mina);
            store().accounts().remove(nami);
        });
        assertThat(store().tagQueries().all(0, 9)).isEmpty();
        assertThat(store().postQueries().before(PostFilter.ALL, null, 9)).isEmpty();
        for (Account account : List.of(mina, nami)) {
            assertThat(store().accountQueries().byUserId(account.userId())).isEmpty();
        }
        for (Credential credential :
                Stream.concat(sessions.stream(), tokens.stream()).toList()) {
            assertThat(write(() -> store().credentials().byId(credential.id()))).isEmpty();
        }
    }

    @Test
    void kindsOfCredentialsAreRemovedOneAfterTheOther() {
        Account mina = account(add("mina", NOW, Role.MEMBER));
        Credential session = credential(mina, Credential.Kind.SESSION, NOW);
        Credential token = credential(mina, Credential.Kind.TOKEN, NOW);
        write(() -> {
            store().credentials().removeAll(mina.userId(), Credential.Kind.SESSION);
            store().credentials().removeAll(mina.userId(), Credential.Kind.TOKEN);
        });
        for (Credential credential : List.of(session, token)) {
            assertThat(write(() -> store().credentials().byId(credential.id()))).isEmpty();
        }
    }

    @Test
    void textsAreForgottenOneAfterTheOther() {
        TextDigest one = TextDigest.of("one");
        TextDigest two = TextDigest.of("two");
        write(() -> {
            store().submissions().add(one, NOW, NOW);
            store().submissions().add(two, LATER, NOW);
        });
        write(() -> store().submissions().removeBefore(LATER));
        write(() -> store().submissions().removeBefore(LATER.plusSeconds(1)));
        write(() -> {
            store().submissions().add(one, NOW, Instant.EPOCH);
            store().submissions().add(two, LATER, Instant.EPOCH);
        });
    }
}
