package dev.madang.bootstrap.command;

import dev.madang.application.account.AddMember;
import dev.madang.application.account.NewMember;
import dev.madang.application.credential.GiveToken;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.user.ChangeRole;
import dev.madang.application.user.RenewNameKeys;
import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import dev.madang.bootstrap.board.ConsoleLog;
import dev.madang.bootstrap.board.Version;
import dev.madang.bootstrap.settings.StartFailure;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.Username;
import dev.madang.web.access.PublicAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the operator can do for members, also while the board is served. */
@Command(
        name = "user",
        description = "Adds members and gives them roles, also while the board is served.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
public final class UserCommand {

    static {
        ConsoleLog.install();
    }

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec command;

    @Command(
            name = "add",
            description = "Makes somebody a member, under a name that is new or that only guests have used. The"
                    + " password is asked for, or read from standard input.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int add(
            @Mixin ServeOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--email", required = true, paramLabel = "E") String email,
            @Option(names = "--role", paramLabel = "member|moderator|admin", defaultValue = "member") String role,
            @Mixin ReasonOption reason) {
        Role given = role(role);
        String password = TypedPassword.read();
        NewMember member = CommandContext.inWords(() -> NewMember.of(name, email, password, given));
        Reason why = CommandContext.inWords(() -> new Reason(reason.typed()));
        CommandContext.boardOrNew(options, command.commandLine().getOut(), board -> {
            // A copy has none of guests before it is served, and an older board has those of older rules.
            board.getBean(RenewNameKeys.class).run();
            board.getBean(AddMember.class).run(member, why);
        });
        Output.say(command, name + " is " + withArticle(given) + " now.");
        return 0;
    }

    @Command(
            name = "role",
            description = "Gives a member another role, and signs it out everywhere.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int role(
            @Mixin ServeOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "member|moderator|admin") String role,
            @Mixin ReasonOption reason) {
        Role given = role(role);
        boolean changed = CommandContext.ask(options, board -> change(board, name, given, reason.typed()));
        Output.say(command, name + " is " + withArticle(given) + (changed ? " now." : " already."));
        return 0;
    }

    private static boolean change(ApplicationContext board, String name, Role role, String reason) {
        UserView user = userOf(name, board);
        if (user.role() == role) {
            return false;
        }
        board.getBean(ChangeRole.class).run(Caller.OPERATOR, user.id(), role, reason);
        return true;
    }

    @Command(
            name = "link",
            description =
                    "Makes a link that signs somebody in once, within 24 hours, with a new password; a guest becomes a"
                            + " member by it.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int link(@Mixin ServeOptions options, @Parameters(paramLabel = "NAME") String name, @Mixin ReasonOption reason) {
        PublicAddress address = new PublicAddress(options.publicUrl());
        CommandContext.board(options, board -> {
            String secret = board.getBean(IssueLink.class)
                    .run(Caller.OPERATOR, userOf(name, board).id(), reason.typed());
            Output.say(command, address.of("/sign-in/link/" + secret));
        });
        return 0;
    }

    @Command(
            name = "token",
            description = "Makes an access token for a member's program, and prints it; it isn't shown again.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int token(
            @Mixin ServeOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--label", required = true, paramLabel = "LABEL", description = "To know it again by.")
                    String label,
            @Option(
                            names = "--scope",
                            split = ",",
                            required = true,
                            paramLabel = "read|post|moderate|admin",
                            description = "What it is good for, with commas between.")
                    Set<String> scopes) {
        Set<Scope> given = scopes.stream().map(UserCommand::scope).collect(Collectors.toSet());
        CommandContext.board(options, board -> {
            UserView owner = userOf(name, board);
            String token = board.getBean(GiveToken.class).run(owner.id(), label, given);
            Output.say(command, token);
            given.stream()
                    .sorted()
                    .filter(scope -> isIdle(scope, owner.role()))
                    .forEach(scope -> command.commandLine().getErr().println(idle(scope, owner)));
        });
        return 0;
    }

    /** Whether a token gets nothing of it, as no role's token does more than the role. */
    private static boolean isIdle(Scope scope, Role role) {
        return Arrays.stream(Right.values())
                .filter(right -> right.scope() == scope)
                .noneMatch(right -> role.isAtLeast(right.least()));
    }

    private static String idle(Scope scope, UserView owner) {
        return "The scope " + scope.name().toLowerCase(Locale.ROOT) + " is of no use to this token, because "
                + owner.username() + " is " + withArticle(owner.role()) + ".";
    }

    private static Scope scope(String name) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> StartFailure.misused(
                        "There is no scope " + name + "; there are read, post, moderate and admin."));
    }

    private static UserView userOf(String username, ApplicationContext board) {
        return Username.sought(username)
                .flatMap(name -> board.getBean(UserQueries.class).byUsername(name.value()))
                .orElseThrow(() -> Refusal.notFound("user"));
    }

    private static String withArticle(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return (role == Role.ADMIN ? "an " : "a ") + name;
    }

    private static Role role(String name) {
        return switch (name) {
            case "member" -> Role.MEMBER;
            case "moderator" -> Role.MODERATOR;
            case "admin" -> Role.ADMIN;
            default ->
                throw StartFailure.misused("There is no role " + name + "; there are member, moderator and admin.");
        };
    }
}
