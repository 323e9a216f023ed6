package dev.madang.bootstrap;

import dev.madang.application.account.AddMember;
import dev.madang.application.account.NewMember;
import dev.madang.application.credential.GiveToken;
import dev.madang.application.identity.PasswordHashing;
import dev.madang.application.user.ChangeRole;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.board.Board;
import dev.madang.bootstrap.settings.Setting;
import dev.madang.bootstrap.settings.Settings;
import dev.madang.domain.Reason;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import dev.madang.persistence.server.TestDatabase;
import dev.madang.security.QuickHashing;
import dev.madang.web.access.SecretCookie;
import dev.madang.web.access.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A whole board on a free port and an empty database of its own, for the tests of one class: register it in a static field
 * with {@code @RegisterExtension}. The system property {@code madang.engine} says what kind of database.
 */
public final class RunningBoard implements BeforeAllCallback, AfterAllCallback {

    private static final TestDatabase ENGINE = TestDatabase.valueOf(System.getProperty("madang.engine", "SQLITE"));

    /** Of members that a test has added. */
    public static final String PASSWORD = "a lantern by the old well";

    private static final String SECRET = "a secret of all boards that are tested";

    private final Map<Setting, String> settings;
    private final Clock clock;
    private boolean hashesSlowly;
    private Consumer<GenericApplicationContext> otherParts = board -> {};
    private final String database = ENGINE.lend();
    private @Nullable Path folder;
    private @Nullable ServletWebServerApplicationContext context;

    private RunningBoard(Map<Setting, String> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** As a new user meets it, with the sample data. */
    public static RunningBoard withSampleData() {
        return new RunningBoard(Map.of(), Board.clock());
    }

    /** Without a user, a post or a tag. */
    public static RunningBoard empty() {
        return empty(Board.clock());
    }

    /** Likewise, at another time, with a secret that all of them have. */
    public static RunningBoard empty(Clock clock) {
        return new RunningBoard(Map.of(Setting.SAMPLE_DATA, "false", Setting.SECRET, SECRET), clock);
    }

    /** Likewise, behind a proxy at this address. */
    public static RunningBoard emptyBehindAProxy(Clock clock) {
        return new RunningBoard(Map.of(Setting.SAMPLE_DATA, "false", Setting.TRUSTED_PROXY, "127.0.0.1"), clock);
    }

    /** Likewise, at a public address. */
    public static RunningBoard emptyAt(String publicUrl) {
        return new RunningBoard(Map.of(Setting.SAMPLE_DATA, "false", Setting.PUBLIC_URL, publicUrl), Board.clock());
    }

    /** Likewise, with rules of its own in a file. */
    public static RunningBoard emptyUnder(Path rules) {
        return new RunningBoard(Map.of(Setting.SAMPLE_DATA, "false", Setting.RULES, rules.toString()), Board.clock());
    }

    /** Likewise, whose API scripts of these sites may use. */
    public static RunningBoard emptyFor(String corsOrigins) {
        return new RunningBoard(Map.of(Setting.SAMPLE_DATA, "false", Setting.CORS_ORIGINS, corsOrigins), Board.clock());
    }

    /** Likewise, under a name of its own, with the times of another zone. */
    public static RunningBoard emptyCalled(String name, String timeZone, Clock clock) {
        return new RunningBoard(
                Map.of(Setting.SAMPLE_DATA, "false", Setting.NAME, name, Setting.TIME_ZONE, timeZone), clock);
    }

    /** With passwords as hard to guess as a board's: for tests of time, or of stored hashes. */
    public RunningBoard withSlowHashing() {
        hashesSlowly = true;
        return this;
    }

    /** With parts that a board hasn't by itself; a primary one takes the place of the board's own. */
    public RunningBoard with(Consumer<GenericApplicationContext> parts) {
        otherParts = parts;
        return this;
    }

    /** Makes somebody a member, as the operator can. */
    public void addMember(String name, String password, Role role) {
        NewMember member = NewMember.of(name, name.hashCode() + "@example.org", password, role);
        bean(AddMember.class).run(member, new Reason("for the test"));
    }

    /** Gives a member another role, as the operator can. */
    public void changeRole(String name, Role role) {
        long id = bean(UserQueries.class).byUsername(name).orElseThrow().id();
        bean(ChangeRole.class).run(Caller.OPERATOR, id, role, "for the test");
    }

    /** A member, who is added first, and its access token with these scopes. */
    public String tokenOf(String name, Role role, Scope... scopes) {
        addMember(name, PASSWORD, role);
        long id = bean(UserQueries.class).byUsername(name).orElseThrow().id();
        return token(id, "a test's", scopes);
    }

    /** An access token of a member's, as the operator can make it. */
    public String token(long userId, String name, Scope... scopes) {
        return bean(GiveToken.class).run(userId, name, Set.of(scopes));
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        folder = Files.createTempDirectory("madang");
        start();
    }

    /** Stops it, and starts it on what is there, at another port. */
    public void restart() {
        context().close();
        start();
    }

    private void start() {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.put(Setting.PORT, "0");
        options.put(Setting.DATABASE, database);
        options.putAll(settings);
        Path files = Objects.requireNonNull(folder);
        context = Board.start(Settings.of(options, Map.of(), files), clock, this::nanos, this::addParts);
    }

    private void addParts(GenericApplicationContext board) {
        otherParts.accept(board);
        if (!hashesSlowly) {
            board.registerBean(PasswordHashing.class, QuickHashing::create, definition -> definition.setPrimary(true));
        }
    }

    /** As much time passes as the board's clock says. */
    private long nanos() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context().close();
        ENGINE.giveBack(database);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a browser sends in which a guest has posted before; with another secret, another guest. */
    public String guestCookie(String secret) {
        return cookieName("guest") + '=' + secret + '.' + bean(Signer.class).sign("guest", secret);
    }

    /** What the board calls one of its cookies where nobody speaks TLS for it. */
    public String cookieName(String cookie) {
        return "madang-" + cookie + SecretCookie.markOf(bean(Signer.class));
    }

    /** The board's address with this path and query, which must be encoded already. */
    public URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + port() + pathAndQuery);
    }

    public int port() {
        return Objects.requireNonNull(context().getWebServer()).getPort();
    }

    /** Where its database is, with the user and the password. */
    public String databaseUrl() {
        return database;
    }

    /** A part of the running board, such as a use case or a port, to prepare or look behind the answers. */
    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    private ServletWebServerApplicationContext context() {
        return Objects.requireNonNull(context, "the board isn't running");
    }
}
