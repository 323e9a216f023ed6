package dev.madang.application.memory;

import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Guests' names of which a store forgets, or never learns, what they look like. */
@FoundBy("GuestNames")
final class GuestNameFlaws {

    private GuestNameFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(found(), kept(), forgotten()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> found() {
        return Stream.of(
                Flaw.of(UserRepository.class, "finds the last guest of a look", store -> new MemoryUsers(store) {
                    @Override
                    public Optional<User> firstGuest(Collection<NameKey> nameKeys) {
                        return guests(store.writing(), nameKeys).stream().reduce((first, last) -> last);
                    }
                }),
                Flaw.of(
                        UserRepository.class,
                        "finds no guest where there are two of a look",
                        store -> new MemoryUsers(store) {
                            @Override
                            public Optional<User> firstGuest(Collection<NameKey> nameKeys) {
                                List<User> guests = guests(store.writing(), nameKeys);
                                return guests.size() == 1 ? super.firstGuest(nameKeys) : Optional.empty();
                            }
                        }),
                Flaw.of(
                        UserRepository.class,
                        "finds a guest by all of its looks alone",
                        store -> new MemoryUsers(store) {
                            @Override
                            public Optional<User> firstGuest(Collection<NameKey> nameKeys) {
                                return super.firstGuest(nameKeys)
                                        .filter(guest -> nameKeys.containsAll(
                                                store.writing().guestNameKeys.getOrDefault(guest.id(), Set.of())));
                            }
                        }),
                Flaw.of(UserRepository.class, "finds a guest by one look at a time", store -> new MemoryUsers(store) {
                    @Override
                    public Optional<User> firstGuest(Collection<NameKey> nameKeys) {
                        return nameKeys.size() > 1 ? Optional.empty() : super.firstGuest(nameKeys);
                    }
                }),
                Flaw.of(UserRepository.class, "finds any guest by no look", store -> new MemoryUsers(store) {
                    @Override
                    public Optional<User> firstGuest(Collection<NameKey> nameKeys) {
                        return nameKeys.isEmpty() ? byId(1) : super.firstGuest(nameKeys);
                    }
                }));
    }

    private static List<User> guests(MemoryState state, Collection<NameKey> nameKeys) {
        return state.guestNameKeys.entrySet().stream()
                .filter(guest -> !Collections.disjoint(guest.getValue(), nameKeys))
                .flatMap(guest -> Stream.ofNullable(state.users.get(guest.getKey())))
                .toList();
    }

    private static Stream<Flaw> kept() {
        return Stream.of(
                Flaw.of(UserRepository.class, "keeps no looks of who is added", store -> new MemoryUsers(store) {
                    @Override
                    public User add(NewUser user) {
                        User added = super.add(user);
                        store.writing().guestNameKeys.remove(added.id());
                        return added;
                    }
                }),
                Flaw.of(UserRepository.class, "keeps one look of a name", store -> new MemoryUsers(store) {
                    @Override
                    public User add(NewUser user) {
                        User added = super.add(user);
                        user.nameKeys().stream()
                                .findAny()
                                .ifPresent(one -> store.writing().guestNameKeys.put(added.id(), Set.of(one)));
                        return added;
                    }
                }),
                Flaw.of(
                        UserRepository.class,
                        "keeps looks that somebody else came with",
                        store -> new MemoryUsers(store) {
                            @Override
                            public User addIfAbsent(NewUser user) {
                                User there = super.addIfAbsent(user);
                                keepNameKeys(Map.of(there.id(), user.nameKeys()));
                                return there;
                            }
                        }),
                Flaw.of(UserRepository.class, "keeps looks of who isn't added", store -> new MemoryUsers(store) {
                    @Override
                    public User addIfAbsent(NewUser user) {
                        return byUsername(user.username()).orElseGet(() -> {
                            User added = super.add(user);
                            store.writing().guestNameKeys.remove(added.id());
                            return added;
                        });
                    }
                }),
                keeping(
                        "adds looks to those that were kept",
                        (state, keys) ->
                                keys.forEach((id, more) -> state.guestNameKeys.merge(id, more, (before, others) -> {
                                    Set<NameKey> both = new HashSet<>(before);
                                    both.addAll(others);
                                    return both;
                                }))),
                keeping(
                        "keeps looks where there were some alone",
                        (state, keys) -> keys.forEach((id, more) -> state.guestNameKeys.computeIfPresent(
                                id, (same, before) -> before.isEmpty() ? before : more))),
                keeping("forgets all looks but the new ones", (state, keys) -> {
                    state.guestNameKeys.clear();
                    state.guestNameKeys.putAll(keys);
                }),
                keeping(
                        "keeps the looks of one guest at a time",
                        (state, keys) -> keys.entrySet().stream()
                                .findAny()
                                .ifPresent(one -> state.guestNameKeys.put(one.getKey(), one.getValue()))),
                keeping("never keeps that there are none", (state, keys) -> {
                    Map<Long, Set<NameKey>> some = new HashMap<>(keys);
                    some.values().removeIf(Set::isEmpty);
                    state.guestNameKeys.putAll(some);
                }),
                Flaw.of(UserRepository.class, "never takes the rules of looks back", store -> new MemoryUsers(store) {
                    @Override
                    public void keepNameKeyRules(String rules) {
                        super.keepNameKeyRules(rules);
                        store.committed.nameKeyRules = rules;
                    }
                }));
    }

    private static Flaw keeping(String sentence, BiConsumer<MemoryState, Map<Long, Set<NameKey>>> keep) {
        return Flaw.of(UserRepository.class, sentence, store -> new MemoryUsers(store) {
            @Override
            public void keepNameKeys(Map<Long, Set<NameKey>> nameKeys) {
                keep.accept(store.writing(), nameKeys);
            }
        });
    }

    private static Stream<Flaw> forgotten() {
        return Stream.of(
                leaving("keeps looks of members", Role.MEMBER),
                leaving("keeps looks of admins", Role.ADMIN),
                leaving("keeps looks of whoever has left", Role.FORMER),
                Flaw.of(UserRepository.class, "forgets looks at every change", store -> new MemoryUsers(store) {
                    @Override
                    public void update(User user) {
                        super.update(user);
                        store.writing().guestNameKeys.remove(user.id());
                    }
                }),
                Flaw.of(UserRepository.class, "keeps looks of who is gone", store -> new MemoryUsers(store) {
                    @Override
                    public void remove(User user) {
                        Set<NameKey> before = store.writing().guestNameKeys.getOrDefault(user.id(), Set.of());
                        super.remove(user);
                        keepNameKeys(Map.of(user.id(), before));
                    }
                }));
    }

    private static Flaw leaving(String sentence, Role role) {
        return Flaw.of(UserRepository.class, sentence, store -> new MemoryUsers(store) {
            @Override
            public void update(User user) {
                Set<NameKey> before = store.writing().guestNameKeys.getOrDefault(user.id(), Set.of());
                super.update(user);
                if (user.role() == role) {
                    keepNameKeys(Map.of(user.id(), before));
                }
            }
        });
    }
}
