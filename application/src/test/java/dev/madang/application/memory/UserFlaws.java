package dev.madang.application.memory;

import dev.madang.application.post.PostQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

@FoundBy("Users")
final class UserFlaws {

    private UserFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(taken(), additions(), updates(), removals(), questions())
                .flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> taken() {
        return Stream.of(
                refusing("lets two users have one name", UserFlaws::refuseEmail),
                refusing("lets two users have one e-mail", UserFlaws::refuseName),
                refusing("says that the e-mail is taken where the name is too", (state, user) -> {
                    refuseEmail(state, user);
                    refuseName(state, user);
                }),
                refusing(
                        "says what the oldest user has taken",
                        (state, user) -> others(state, user).forEach(other -> {
                            refuseIf(other.username().equals(user.username()), "username");
                            refuseIf(Objects.equals(other.email(), user.email()), "email");
                        })),
                refusing("refuses taken names in additions only", (state, user) -> {
                    if (user.id() == 0) {
                        refuseBoth(state, user);
                    }
                }),
                refusing("refuses taken names in updates only", (state, user) -> {
                    if (user.id() != 0) {
                        refuseBoth(state, user);
                    }
                }),
                refusing(
                        "refuses a user its own name",
                        (state, user) ->
                                refuseBoth(state, new User(0, user.username(), user.email(), user.createdAt()))),
                Flaw.of(UserRepository.class, "never gives a name free", store -> {
                    Set<Username> had = new HashSet<>();
                    return new MemoryUsers(store) {
                        @Override
                        public User add(NewUser user) {
                            User added = super.add(user);
                            refuseIf(!had.add(user.username()), "username");
                            return added;
                        }
                    };
                }),
                Flaw.of(
                        UserRepository.class,
                        "refuses names that were taken when the transaction began",
                        store -> new MemoryUsers(store) {
                            @Override
                            void refuseTaken(MemoryState state, User candidate) {
                                super.refuseTaken(store.committed, candidate);
                            }
                        }));
    }

    private static Stream<Flaw> additions() {
        return Stream.of(
                Flaw.of(UserRepository.class, "rounds times", store -> new MemoryUsers(store) {
                    @Override
                    public User add(NewUser user) {
                        return super.add(new NewUser(
                                user.username(),
                                user.email(),
                                user.createdAt().plusNanos(500),
                                user.role(),
                                user.guestKey()));
                    }
                }),
                Flaw.of(UserRepository.class, "returns a time that it doesn't keep", store -> new MemoryUsers(store) {
                    @Override
                    public User add(NewUser user) {
                        return user.withId(super.add(user).id());
                    }
                }),
                Flaw.of(UserRepository.class, "gives the first free id", store -> new MemoryUsers(store) {
                    @Override
                    public User add(NewUser user) {
                        MemoryState state = store.writing();
                        state.lastUserId = 0;
                        while (state.users.containsKey(state.lastUserId + 1)) {
                            state.lastUserId++;
                        }
                        return super.add(user);
                    }
                }),
                absent(
                        "refuses a taken name where it should return who has it",
                        (store, honest, user) -> honest.add(user)),
                absent(
                        "returns who has the e-mail",
                        (store, honest, user) -> others(store.writing(), user.withId(0))
                                .filter(other -> Objects.equals(other.email(), user.email()))
                                .findFirst()
                                .orElseGet(() -> honest.addIfAbsent(user))),
                absent("refuses a taken e-mail to who has the name", (store, honest, user) -> {
                    refuseEmail(store.writing(), user.withId(0));
                    return honest.addIfAbsent(user);
                }),
                absent("gives who has the name another e-mail", (store, honest, user) -> {
                    User kept = honest.addIfAbsent(user);
                    honest.update(kept.withEmail(user.email()));
                    return kept;
                }),
                absent("returns who was asked for, not who is kept", (store, honest, user) -> {
                    User kept = honest.addIfAbsent(user);
                    return new User(kept.id(), kept.username(), user.email(), kept.createdAt());
                }));
    }

    private interface IfAbsent {
        User add(MemoryStore store, UserRepository honest, NewUser user);
    }

    private static Flaw absent(String sentence, IfAbsent flawed) {
        return Flaw.of(UserRepository.class, sentence, store -> new MemoryUsers(store) {
            @Override
            public User addIfAbsent(NewUser user) {
                return flawed.add(store, new MemoryUsers(store), user);
            }
        });
    }

    private static Stream<Flaw> updates() {
        Aggregate<?, User> user = Aggregate.USER;
        return Stream.of(
                user.after(
                        "update",
                        "keeps a new date",
                        (state, given) -> state.users.computeIfPresent(given.id(), (id, kept) -> given)),
                user.before("update", "refuses a taken name to who is gone", UserFlaws::refuseBoth),
                user.after("update", "gives an updated user a new id", (state, given) -> {
                    User kept = state.users.remove(given.id());
                    if (kept != null) {
                        User moved = new User(state.nextUserId(), kept.username(), kept.email(), kept.createdAt());
                        state.users.put(moved.id(), moved);
                        state.posts.replaceAll(
                                (id, post) -> post.authorId() == given.id() ? Altered.author(post, moved.id()) : post);
                    }
                }),
                Flaw.of(PostQueries.class, "shows the author's first name on posts", store -> {
                    Map<Long, String> names = new HashMap<>();
                    return new MemoryPostQueries(store) {
                        @Override
                        String author(User author) {
                            return names.computeIfAbsent(author.id(), id -> super.author(author));
                        }
                    };
                }));
    }

    private static Stream<Flaw> removals() {
        Aggregate<?, User> user = Aggregate.USER;
        return Stream.of(
                user.after(
                        "remove",
                        "gives the highest id again",
                        (state, given) -> state.lastUserId = state.users.isEmpty() ? 0 : state.users.lastKey()),
                user.after(
                        "remove",
                        "starts ids again on an empty board",
                        (state, given) -> state.lastUserId = state.users.isEmpty() ? 0 : state.lastUserId),
                user.after(
                        "remove",
                        "gives the ids of the user's posts again",
                        (state, given) -> state.lastPostId = state.posts.isEmpty() ? 0 : state.posts.lastKey()),
                user.before(
                        "remove",
                        "refuses a user with posts",
                        (state, given) -> refuseIf(state.postsBy(given.id()) > 0, "posts")),
                Flaw.of(UserRepository.class, "removes by name", store -> new MemoryUsers(store) {
                    @Override
                    public void remove(User given) {
                        byUsername(given.username()).ifPresent(super::remove);
                    }
                }),
                user.after(
                        "remove",
                        "takes everybody without a post along",
                        (state, given) -> state.users.keySet().removeIf(id -> state.postsBy(id) == 0)),
                user.after(
                        "remove",
                        "takes tags along that no post has any more",
                        (state, given) -> state.tags.keySet().removeIf(id -> state.postsWith(id) == 0)),
                user.before("remove", "leaves posts to the oldest user", (state, given) -> {
                    User heir = state.users.firstEntry().getValue();
                    state.posts.replaceAll(
                            (id, post) -> post.authorId() == given.id() ? Altered.author(post, heir.id()) : post);
                }));
    }

    private static Stream<Flaw> questions() {
        return Stream.of(
                empty("is never empty", state -> false),
                empty("is empty without posts", state -> state.posts.isEmpty()),
                empty("is empty without its first user", state -> !state.users.containsKey(1L)),
                Flaw.of(UserRepository.class, "is empty until the first commit", store -> new MemoryUsers(store) {
                    @Override
                    public boolean isEmpty() {
                        return super.isEmpty() || store.committed.users.isEmpty();
                    }
                }),
                Flaw.of(
                        UserRepository.class,
                        "finds who was there when the transaction began",
                        store -> new MemoryUsers(store) {
                            @Override
                            public Optional<User> byId(long id) {
                                return super.byId(id).filter(user -> store.committed.users.containsKey(id));
                            }
                        }),
                finding("finds a user by the beginning of a name", String::startsWith));
    }

    private static Flaw empty(String sentence, Function<MemoryState, Boolean> answer) {
        return Flaw.of(UserRepository.class, sentence, store -> new MemoryUsers(store) {
            @Override
            public boolean isEmpty() {
                return answer.apply(store.writing());
            }
        });
    }

    private static Flaw finding(String sentence, BiPredicate<String, String> alike) {
        return Flaw.of(UserRepository.class, sentence, store -> new MemoryUsers(store) {
            @Override
            public Optional<User> byUsername(Username username) {
                return store.writing().users.values().stream()
                        .filter(user -> alike.test(user.username().value(), username.value()))
                        .findFirst();
            }
        });
    }

    private static Flaw refusing(String sentence, BiConsumer<MemoryState, User> flawed) {
        return Flaw.of(UserRepository.class, sentence, store -> new MemoryUsers(store) {
            @Override
            void refuseTaken(MemoryState state, User candidate) {
                flawed.accept(state, candidate);
            }
        });
    }

    private static void refuseBoth(MemoryState state, User user) {
        refuseName(state, user);
        refuseEmail(state, user);
    }

    private static void refuseName(MemoryState state, User user) {
        refuseIf(others(state, user).anyMatch(other -> other.username().equals(user.username())), "username");
    }

    private static void refuseEmail(MemoryState state, User user) {
        refuseIf(others(state, user).anyMatch(other -> Objects.equals(other.email(), user.email())), "email");
    }

    private static Stream<User> others(MemoryState state, User user) {
        return List.copyOf(state.users.values()).stream().filter(other -> other.id() != user.id());
    }

    private static void refuseIf(boolean taken, String field) {
        if (taken) {
            throw Refusal.invalid(field, "taken");
        }
    }
}
