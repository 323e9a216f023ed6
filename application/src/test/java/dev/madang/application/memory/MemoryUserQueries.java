package dev.madang.application.memory;

import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class MemoryUserQueries implements UserQueries {

    private final MemoryStore store;

    MemoryUserQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<UserView> byId(long id) {
        return all().filter(user -> user.id() == id).findFirst();
    }

    @Override
    public Optional<UserView> byUsername(String username) {
        return all().filter(user -> user.username().equals(username)).findFirst();
    }

    @Override
    public List<UserView> page(long after, int limit) {
        return all().filter(UserView::listed)
                .filter(user -> user.id() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<UserView> all(long after, int limit) {
        return all().filter(user -> user.id() > after).limit(limit).toList();
    }

    @Override
    public long count() {
        return all().filter(UserView::listed).count();
    }

    @Override
    public long countAll() {
        return all().count();
    }

    private Stream<UserView> all() {
        MemoryState state = store.reading();
        return state.users.values().stream().map(user -> view(state, user));
    }

    long posts(MemoryState state, long id) {
        return state.postsBy(id);
    }

    private UserView view(MemoryState state, User user) {
        Email email = user.email();
        return new UserView(
                user.id(),
                user.username().value(),
                email == null ? null : email.value(),
                user.createdAt(),
                posts(state, user.id()),
                user.role(),
                isListed(state, user));
    }

    boolean isListed(MemoryState state, User user) {
        return state.isListed(user);
    }
}
