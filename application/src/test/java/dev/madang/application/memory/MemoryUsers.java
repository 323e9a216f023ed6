package dev.madang.application.memory;

import dev.madang.domain.Refusal;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class MemoryUsers implements UserRepository {

    private final MemoryStore store;

    MemoryUsers(MemoryStore store) {
        this.store = store;
    }

    @Override
    public User add(NewUser fresh) {
        MemoryState state = store.writing();
        User user = new NewUser(
                        fresh.username(),
                        fresh.email(),
                        fresh.createdAt().truncatedTo(ChronoUnit.MICROS),
                        fresh.role(),
                        fresh.guestKey())
                .withId(0);
        refuseTaken(state, user);
        User added = new User(
                state.nextUserId(), user.username(), user.email(), user.createdAt(), user.role(), user.guestKey());
        state.users.put(added.id(), added);
        state.guestNameKeys.put(added.id(), fresh.nameKeys());
        if (!fresh.listed()) {
            state.unlistedUsers.add(added.id());
        }
        return added;
    }

    @Override
    public Optional<User> byId(long id) {
        return Optional.ofNullable(store.writing().users.get(id));
    }

    @Override
    public Optional<User> byUsername(Username username) {
        return store.writing().users.values().stream()
                .filter(user -> user.username().equals(username))
                .findFirst();
    }

    @Override
    public void update(User user) {
        MemoryState state = store.writing();
        User old = state.users.get(user.id());
        if (old != null) {
            refuseTaken(state, user);
            state.users.put(
                    user.id(),
                    old.withUsername(user.username())
                            .withEmail(user.email())
                            .withRole(user.role())
                            .withGuestKey(user.guestKey()));
            if (user.role() != Role.GUEST) {
                state.guestNameKeys.remove(user.id());
            }
        }
    }

    @Override
    public void remove(User user) {
        MemoryState state = store.writing();
        state.users.remove(user.id());
        state.guestNameKeys.remove(user.id());
        state.removeAccount(user.id());
        state.credentials.values().removeIf(credential -> credential.userId() == user.id());
        state.recommendations.keySet().removeIf(key -> key.userId() == user.id());
        state.dropRanks();
        state.reports.values().removeIf(report -> report.userId() == user.id());
        List.copyOf(state.posts.values()).stream()
                .filter(post -> post.authorId() == user.id())
                .forEach(post -> state.removePost(post.id()));
        List.copyOf(state.comments.values()).stream()
                .filter(comment -> comment.authorId() == user.id())
                .forEach(comment -> state.removeComment(comment.id()));
    }

    @Override
    public List<User> admins() {
        return store.writing().users.values().stream()
                .filter(user -> user.role() == Role.ADMIN)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return store.writing().users.isEmpty();
    }

    @Override
    public Optional<User> firstGuest(Collection<NameKey> nameKeys) {
        MemoryState state = store.writing();
        return state.guestNameKeys.entrySet().stream()
                .filter(guest -> !Collections.disjoint(guest.getValue(), nameKeys))
                .findFirst()
                .map(guest -> state.users.get(guest.getKey()));
    }

    @Override
    public void keepNameKeys(Map<Long, Set<NameKey>> nameKeys) {
        store.writing().guestNameKeys.putAll(nameKeys);
    }

    @Override
    public String nameKeyRules() {
        return store.writing().nameKeyRules;
    }

    @Override
    public void keepNameKeyRules(String rules) {
        store.writing().nameKeyRules = rules;
    }

    void refuseTaken(MemoryState state, User candidate) {
        List<User> others = state.users.values().stream()
                .filter(user -> user.id() != candidate.id())
                .toList();
        if (others.stream().anyMatch(user -> user.username().equals(candidate.username()))) {
            throw Refusal.invalid("username", "taken");
        }
        if (candidate.email() != null
                && others.stream().anyMatch(user -> candidate.email().equals(user.email()))) {
            throw Refusal.invalid("email", "taken");
        }
    }
}
