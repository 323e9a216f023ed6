package dev.madang.bootstrap.command;

import dev.madang.bootstrap.board.Board;
import dev.madang.bootstrap.settings.Passwords;
import dev.madang.bootstrap.settings.StartFailure;
import dev.madang.domain.Refusal;
import dev.madang.persistence.DatabaseStartup;
import dev.madang.web.language.Language;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Work on the storage of a board that is there, whether or not it is served meanwhile. */
final class CommandContext {

    private CommandContext() {}

    /** @throws StartFailure as {@link #ask} */
    static void board(ServeOptions options, Consumer<ApplicationContext> work) {
        ask(options, returning(work));
    }

    /**
     * Likewise, but a board that isn't there is made.
     *
     * @param out told if it was
     * @throws StartFailure as {@link #ask}
     */
    static void boardOrNew(ServeOptions options, PrintWriter out, Consumer<ApplicationContext> work) {
        var access = options.database();
        ask(
                DatabaseStartup.besideOrNew(
                        access,
                        () -> out.println(
                                "There was no board in " + Passwords.hiddenIn(access.url()) + "; this is a new one.")),
                returning(work));
    }

    private static Function<ApplicationContext, Boolean> returning(Consumer<ApplicationContext> work) {
        return board -> {
            work.accept(board);
            return true;
        };
    }

    /**
     * @return what the work returns
     * @throws StartFailure if the storage can't be opened, or the work is refused, in words for the operator
     */
    static <T> T ask(ServeOptions options, Function<ApplicationContext, T> work) {
        return ask(DatabaseStartup.beside(options.database()), work);
    }

    /** {@link #ask} for work that only reads, and so may be done where nothing can be written. */
    static <T> T read(ServeOptions options, Function<ApplicationContext, T> work) {
        return ask(DatabaseStartup.besideToRead(options.database()), work);
    }

    private static <T> T ask(DatabaseStartup database, Function<ApplicationContext, T> work) {
        try (var board = Board.store(database)) {
            return inWords(() -> work.apply(board));
        }
    }

    /** @throws StartFailure if what is asked for is refused, in words for the operator */
    static <T> T inWords(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (Refusal refusal) {
            throw StartFailure.misused(refusal.faults().stream()
                    .map(fault -> (fault.field().isEmpty() ? "" : fault.field() + ": ") + Language.ENGLISH.say(fault))
                    .collect(Collectors.joining(" ")));
        }
    }
}
