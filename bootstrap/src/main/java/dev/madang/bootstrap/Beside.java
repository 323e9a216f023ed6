package dev.madang.bootstrap;

import dev.madang.domain.Refusal;
import dev.madang.web.Language;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Work on a board's storage, whether or not the board is served meanwhile. */
final class Beside {

    private Beside() {}

    /** @throws StartFailure if it can't be opened, or the work is refused, in words for whoever runs the board */
    static void board(ServeOptions options, Consumer<ApplicationContext> work) {
        try (var board = Board.beside(options.settings().database())) {
            work.accept(board);
        } catch (Refusal refusal) {
            throw StartFailure.misused(refusal.faults().stream()
                    .map(fault -> (fault.field().isEmpty() ? "" : fault.field() + ": ") + Language.ENGLISH.say(fault))
                    .collect(Collectors.joining(" ")));
        }
    }
}
