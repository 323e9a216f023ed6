package com.example.forgetful;

import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record UserViews(Sheets sheets) implements UserQueries {

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
        return all().filter(user -> user.id() > after).limit(limit).toList();
    }

    private Stream<UserView> all() {
        Sheet sheet = sheets.reading();
        return sheet.users.values().stream()
                .map(user -> new UserView(
                        user.id(),
                        user.username().value(),
                        address(user),
                        user.createdAt(),
                        sheet.postsBy(user),
                        user.role()));
    }

    private static @Nullable String address(User user) {
        Email email = user.email();
        return email == null ? null : email.value();
    }
}
