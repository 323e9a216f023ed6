package dev.madang.web.api;

import dev.madang.application.user.BrowseUsers;
import dev.madang.application.user.ChangeUser;
import dev.madang.application.user.CountUsers;
import dev.madang.application.user.DeleteUser;
import dev.madang.application.user.FindUser;
import dev.madang.application.user.ReadUser;
import dev.madang.application.user.RegisterUser;
import dev.madang.application.user.UserView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.access.Callers;
import dev.madang.web.access.SecurityLog;
import dev.madang.web.cache.SharedResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/users", produces = "application/json")
class UserApi {

    private final BrowseUsers browseUsers;
    private final CountUsers countUsers;
    private final FindUser findUser;
    private final ReadUser readUser;
    private final RegisterUser registerUser;
    private final ChangeUser changeUser;
    private final DeleteUser deleteUser;
    private final Callers callers;
    private final EntityTags entityTags;
    private final SecurityLog log;

    UserApi(
            BrowseUsers browseUsers,
            CountUsers countUsers,
            FindUser findUser,
            ReadUser readUser,
            RegisterUser registerUser,
            ChangeUser changeUser,
            DeleteUser deleteUser,
            Callers callers,
            EntityTags entityTags,
            SecurityLog log) {
        this.browseUsers = browseUsers;
        this.countUsers = countUsers;
        this.findUser = findUser;
        this.readUser = readUser;
        this.registerUser = registerUser;
        this.changeUser = changeUser;
        this.deleteUser = deleteUser;
        this.callers = callers;
        this.entityTags = entityTags;
        this.log = log;
    }

    /**
     * Of a new user, a member that is missing is as good as empty; of a change, it stays.
     *
     * @param reason of a change
     */
    record UserBody(
            @Nullable String username,
            @Nullable String email,
            @Nullable String reason) {}

    @SharedResponse
    @QueryParameters({"username", "after", "limit"})
    @GetMapping
    List<UserView> browse(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return new Listing(request, response)
                .byName(
                        "username",
                        name -> findUser.run(caller, name),
                        () -> countUsers.run(caller),
                        (after, limit) -> browseUsers.run(caller, after, limit));
    }

    @SharedResponse
    @GetMapping(Ids.PATTERN)
    UserView read(Caller caller, @PathVariable String id) {
        return readUser.run(caller, Ids.inPath("user", id));
    }

    @Access(Right.REGISTER_USER)
    @PostMapping(consumes = Json.CONSUMED)
    ResponseEntity<UserView> register(
            @RequestBody UserBody user, HttpServletRequest request, HttpServletResponse response) {
        UserView registered = callers.orNewGuest(request, response, caller -> {
            UserView made = registerUser.run(
                    caller,
                    Objects.requireNonNullElse(user.username(), ""),
                    Objects.requireNonNullElse(user.email(), ""));
            log.made(caller, "user", List.of(made.id()));
            return made;
        });
        return Made.answer(registered, request);
    }

    @Access(Right.CHANGE_USERS)
    @PatchMapping(
            path = Ids.PATTERN,
            consumes = {Json.CONSUMED, Json.CHANGE})
    UserView change(Caller caller, @PathVariable String id, @RequestBody UserBody change, HttpServletRequest request) {
        long user = Ids.inPath("user", id);
        return entityTags.provided(
                request,
                () -> readUser.run(caller, user),
                unchanged -> changeUser.run(
                        caller,
                        user,
                        change.username(),
                        change.email(),
                        Objects.requireNonNullElse(change.reason(), ""),
                        unchanged));
    }

    @Access(Right.CHANGE_USERS)
    @QueryParameters(QueryReason.NAME)
    @DeleteMapping(Ids.PATTERN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long user = Ids.inPath("user", id);
        entityTags.provided(request, () -> readUser.run(caller, user), unchanged -> {
            deleteUser.run(caller, user, QueryReason.of(request), unchanged);
            return user;
        });
    }
}
