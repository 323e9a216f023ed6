package dev.madang.web.api.moderation;

import dev.madang.application.credential.EndCredentials;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.user.ChangeRole;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Role;
import dev.madang.web.Choice;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.access.PublicAddress;
import dev.madang.web.api.Json;
import dev.madang.web.api.NeverKept;
import dev.madang.web.api.QueryParameters;
import dev.madang.web.api.QueryReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What moderators and admins do to users. */
@RestController
@RequestMapping(path = "/api/users" + Ids.PATTERN, produces = "application/json")
class UserActionApi {

    private final ModerateMember moderateMember;
    private final ChangeRole changeRole;
    private final IssueLink issueLink;
    private final EndCredentials endCredentials;
    private final PublicAddress publicAddress;

    UserActionApi(
            ModerateMember moderateMember,
            ChangeRole changeRole,
            IssueLink issueLink,
            EndCredentials endCredentials,
            PublicAddress publicAddress) {
        this.moderateMember = moderateMember;
        this.changeRole = changeRole;
        this.issueLink = issueLink;
        this.endCredentials = endCredentials;
        this.publicAddress = publicAddress;
    }

    record ActionBody(
            @Nullable String action,
            @Nullable String reason,
            @Nullable BigInteger days) {}

    @Access(Right.MODERATE_MEMBERS)
    @PostMapping(path = "/moderation", consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moderate(Caller caller, @PathVariable String id, @RequestBody ActionBody body) {
        moderateMember.run(
                caller,
                Ids.inPath("user", id),
                Choice.of("action", body.action(), ModerateMember.Action.class),
                Objects.requireNonNullElse(body.reason(), ""),
                days(body.days()));
    }

    /** What is missing, or more than can be counted, is out of range, too. */
    private static int days(@Nullable BigInteger number) {
        return number != null && number.bitLength() < Integer.SIZE ? number.intValue() : 0;
    }

    record RoleBody(@Nullable String role, @Nullable String reason) {}

    @Access(Right.CHANGE_ROLES)
    @PutMapping(path = "/role", consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeRole(Caller caller, @PathVariable String id, @RequestBody RoleBody role) {
        changeRole.run(
                caller,
                Ids.inPath("user", id),
                Choice.of("role", role.role(), Role.class),
                Objects.requireNonNullElse(role.reason(), ""));
    }

    record LinkBody(@Nullable String reason) {}

    record Link(String link) {}

    @NeverKept
    @Access(Right.CHANGE_CREDENTIALS)
    @PostMapping(path = "/link", consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.CREATED)
    Link issueLink(Caller caller, @PathVariable String id, @RequestBody LinkBody body, HttpServletResponse response) {
        String secret = issueLink.run(caller, Ids.inPath("user", id), Objects.requireNonNullElse(body.reason(), ""));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new Link(publicAddress.of("/sign-in/link/" + secret));
    }

    @Access(Right.CHANGE_CREDENTIALS)
    @QueryParameters(QueryReason.NAME)
    @DeleteMapping("/credentials")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endCredentials(Caller caller, @PathVariable String id, HttpServletRequest request) {
        endCredentials.run(caller, Ids.inPath("user", id), QueryReason.of(request));
    }
}
