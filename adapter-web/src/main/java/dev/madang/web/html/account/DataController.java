package dev.madang.web.html.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.application.account.AccountView;
import dev.madang.application.account.ExportAccount;
import dev.madang.application.version.VersionView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.version.Versioned;
import dev.madang.domain.version.Versioned.Kind;
import dev.madang.web.Codes;
import dev.madang.web.access.Access;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** All that the board has of a member, as a file for it to keep. */
@Controller
class DataController {

    /** Each keeps a thread until its client has all of it, which is longer than the server keeps for a client. */
    private static final int MAX_AT_ONCE = 4;

    /** Before a member who downloads already may try again. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Nobody has more than one of the places. */
    private final Set<Long> downloading = ConcurrentHashMap.newKeySet();

    private final Semaphore places = new Semaphore(MAX_AT_ONCE);
    private final ExportAccount exportAccount;
    private final JsonMapper json;

    DataController(ExportAccount exportAccount, JsonMapper json) {
        this.exportAccount = exportAccount;
        this.json = json;
    }

    private record Account(
            long id,
            String username,
            String email,
            String role,
            Instant createdAt,
            @Nullable Instant suspendedUntil,
            @Nullable String warning) {

        static Account of(AccountView account) {
            return new Account(
                    account.user().id(),
                    account.user().username(),
                    account.email(),
                    Codes.of(account.user().role()),
                    account.user().createdAt(),
                    account.suspendedUntil(),
                    account.warning());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Version(
            @Nullable Long postId,
            @Nullable Long commentId,
            int version,
            @Nullable String title,
            @Nullable String content,
            Instant at) {

        static Version of(ExportAccount.Earlier earlier) {
            VersionView version = earlier.version();
            return new Version(
                    id(earlier.of(), Kind.POST),
                    id(earlier.of(), Kind.COMMENT),
                    version.version(),
                    version.title(),
                    version.content(),
                    version.at());
        }

        private static @Nullable Long id(Versioned of, Kind kind) {
            return of.kind() == kind ? of.id() : null;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Recommended(
            @Nullable Long postId, @Nullable Long commentId, Instant at) {

        static Recommended of(Recommendation recommendation) {
            long id = recommendation.of().id();
            return switch (recommendation.of().kind()) {
                case POST -> new Recommended(id, null, recommendation.at());
                case COMMENT -> new Recommended(null, id, recommendation.at());
            };
        }
    }

    /** Without the hash of its secret, of which nobody has any use. */
    private record Opener(String label, Set<Scope> scopes, Instant createdAt, Instant usedAt, Instant expiresAt) {

        static List<Opener> of(List<Credential> credentials) {
            return credentials.stream()
                    .map(credential -> new Opener(
                            credential.label(),
                            credential.scopes(),
                            credential.createdAt(),
                            credential.usedAt(),
                            credential.expiresAt()))
                    .toList();
        }
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @GetMapping("/account/data")
    void data(Caller caller, HttpServletResponse response) throws IOException {
        long member = caller.identified(Right.MANAGE_OWN_ACCOUNT).userId();
        if (!downloading.add(member)) {
            throw Refusal.tooMany(PAUSE);
        }
        try {
            inTurn(caller, response);
        } finally {
            downloading.remove(member);
        }
    }

    private void inTurn(Caller caller, HttpServletResponse response) throws IOException {
        if (!places.tryAcquire()) {
            throw Refusal.unavailable();
        }
        try {
            write(exportAccount.run(caller), response);
        } finally {
            places.release();
        }
    }

    private void write(ExportAccount.Result data, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"madang.json\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writePOJOProperty("account", Account.of(data.account()));
            out.writePOJOProperty("sessions", Opener.of(data.account().sessions()));
            out.writePOJOProperty("tokens", Opener.of(data.account().tokens()));
            write("posts", data.posts(), out);
            write("unpublished_posts", data.unpublished(), out);
            write("comments", data.comments(), out);
            write("earlier_versions", data.versions().map(Version::of), out);
            out.writePOJOProperty("reports", data.reports());
            write("follows", data.follows(), out);
            write("recommendations", data.recommendations().map(Recommended::of), out);
            out.writeEndObject();
        }
    }

    private static void write(String name, Stream<?> all, JsonGenerator out) {
        out.writeArrayPropertyStart(name);
        all.forEach(out::writePOJO);
        out.writeEndArray();
    }
}
