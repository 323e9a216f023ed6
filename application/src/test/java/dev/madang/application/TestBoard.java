package dev.madang.application;

import dev.madang.application.account.Doorkeeper;
import dev.madang.application.memory.MemoryStore;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.rendering.PlainMarkdown;
import dev.madang.application.stats.BoardStats;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.EmailPolicy;
import dev.madang.application.user.RegisterUser;
import dev.madang.application.user.UserView;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A board at one moment, in memory unless it is told otherwise, for the tests of what a board can do. */
public final class TestBoard {

    public static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final Email EMAIL = new Email("member@example.com");

    private final Store store;
    private final Doorkeeper doorkeeper;
    private final List<Object> instead;

    public TestBoard() {
        this(MemoryStore.open());
    }

    public TestBoard(Store store) {
        this(store, new Doorkeeper(), List.of());
    }

    private TestBoard(Store store, Doorkeeper doorkeeper, List<Object> instead) {
        this.store = store;
        this.doorkeeper = doorkeeper;
        this.instead = instead;
    }

    /** The same board, whose use cases have another port, or another policy, in the place of its own. */
    public TestBoard with(Object port) {
        return new TestBoard(store, doorkeeper, List.of(port));
    }

    /** The ports behind the board. */
    public Store store() {
        return store;
    }

    public Transactions transactions() {
        return (Transactions) port(Transactions.class, CLOCK);
    }

    /** The ports that no store has. */
    public Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    /** A use case on this board, at its one moment. */
    public <T> T useCase(Class<T> type) {
        return useCase(type, CLOCK);
    }

    /** A use case on this board at another moment. */
    public <T> T useCase(Class<T> type, Clock clock) {
        return type.cast(made(type, clock));
    }

    private Object made(Class<?> type, Clock clock) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] parts = Arrays.stream(constructor.getGenericParameterTypes())
                .map(part -> part(part, clock))
                .toArray();
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Or a list of all ports of a type, as a board takes it. */
    private Object part(Type type, Clock clock) {
        if (type instanceof ParameterizedType list) {
            Class<?> each = (Class<?>) list.getActualTypeArguments()[0];
            return Store.ports()
                    .filter(each::isAssignableFrom)
                    .map(port -> port(port, clock))
                    .toList();
        }
        Class<?> part = (Class<?>) type;
        return isMade(part) ? made(part, clock) : port(part, clock);
    }

    private static boolean isMade(Class<?> part) {
        return part.isAnnotationPresent(UseCase.class) || part.isAnnotationPresent(Collaborator.class);
    }

    public UserView register(String username) {
        return useCase(RegisterUser.class).run(Caller.ANONYMOUS, username, username.replace(' ', '.') + "@example.com");
    }

    /** A member in a session, who holds an office. */
    public Caller member(String name, Role role) {
        Username username = new Username(name);
        return store.transactions().run(() -> {
            User user = store.users().add(new NewUser(username, null, NOW, role, null));
            store.accounts().add(new Account(user.id(), EMAIL, "hash", doorkeeper.of(username), NOW));
            return session(user);
        });
    }

    private Caller session(User user) {
        SecretHash secret = SecretHash.of(doorkeeper.random());
        Credential session =
                store.credentials().add(Credential.Draft.of(user.id(), Credential.Kind.SESSION, secret, "", NOW));
        return new Caller(
                new Identity(user.id(), user.username().value(), user.role(), session.id(), session.kind(), Set.of()),
                null);
    }

    /** Publishes a post now, by an author who is registered first where that has yet to be done. */
    public PostView publish(String author, String title, String... tags) {
        return publishAt(NOW, author, title, tags);
    }

    public PostView publishAt(Instant time, String author, String title, String... tags) {
        return useCase(PublishPost.class, Clock.fixed(time, ZoneOffset.UTC))
                .run(
                        Caller.ANONYMOUS,
                        new PostDraft(
                                author,
                                author.replace(' ', '.') + "@example.com",
                                title,
                                "About " + title,
                                List.of(tags)));
    }

    private Object port(Class<?> type, Clock clock) {
        return Stream.concat(instead.stream(), Stream.of(clock, doorkeeper, new PlainMarkdown(1), EmailPolicy.PUBLIC))
                .filter(type::isInstance)
                .findFirst()
                .orElseGet(() -> store.port(type));
    }

    /** All that anybody can read here; equal to what it was before if nothing was written. */
    public Everything everything() {
        return new Everything(
                store.userQueries().page(0, 9999),
                store.postQueries().before(PostFilter.ALL, null, 9999).stream()
                        .flatMap(post -> store.postQueries().byId(post.id()).stream())
                        .toList(),
                store.tagQueries().page(0, 9999),
                new BoardStats(store.stats().userPostCounts(), store.stats().mostUsedTags(9999)));
    }

    public record Everything(List<UserView> users, List<PostView> posts, List<TagView> tags, BoardStats stats) {}
}
