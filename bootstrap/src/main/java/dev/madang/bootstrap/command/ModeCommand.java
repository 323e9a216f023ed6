package dev.madang.bootstrap.command;

import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ReadMode;
import dev.madang.bootstrap.board.ConsoleLog;
import dev.madang.bootstrap.board.Version;
import dev.madang.bootstrap.settings.StartFailure;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Mode;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who may write, as an admin can on the board itself. */
@Command(
        name = "mode",
        description = "Opens the board to everybody, to members alone or to nobody, at once, also while it is served.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ModeCommand implements Callable<Integer> {

    static {
        ConsoleLog.install();
    }

    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Parameters(paramLabel = "open|members|read-only")
    private String mode = "";

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec command;

    @Override
    public Integer call() {
        Mode wanted = Arrays.stream(Mode.values())
                .filter(known -> known.code().equals(mode))
                .findFirst()
                .orElseThrow(() ->
                        StartFailure.misused("There is no mode " + mode + "; there are open, members and read-only."));
        boolean changed = CommandContext.ask(options, board -> change(board, wanted));
        Output.say(command, "The board is in the mode " + mode + (changed ? "." : " already."));
        return 0;
    }

    private boolean change(ApplicationContext board, Mode wanted) {
        if (board.getBean(ReadMode.class).run() == wanted) {
            return false;
        }
        board.getBean(ChangeMode.class).run(Caller.OPERATOR, wanted, reason.typed());
        return true;
    }
}
