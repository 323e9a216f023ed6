package dev.madang.bootstrap;

import dev.madang.domain.Refusal;
import dev.madang.web.Language;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Work on a board's storage, whether or not the board is served meanwhile. */
final class Beside {

    private Beside() {}

    /** @throws StartFailure as {@link #ask} */
    static void board(ServeOptions options, Consumer<ApplicationContext> work) {
        ask(options, board -> {
            work.accept(board);
            return true;
        });
    }

    /**
     * @return what the work returns
     * @throws StartFailure if the storage can't be opened, or the work is refused, in words for whoever runs the board
     */
    static <T> T ask(ServeOptions options, Function<ApplicationContext, T> work) {
        try (var board = Board.beside(options.settings().database())) {
            return work.apply(board);
        } catch (Refusal refusal) {
            throw StartFailure.misused(refusal.faults().stream()
                    .map(fault -> (fault.field().isEmpty() ? "" : fault.field() + ": ") + Language.ENGLISH.say(fault))
                    .collect(Collectors.joining(" ")));
        }
    }
}
