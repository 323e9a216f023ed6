package dev.madang.bootstrap.command;

import dev.madang.bootstrap.settings.StartFailure;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** What a command says on standard output, which may be a file on a full disk. */
final class Output {

    private Output() {}

    /** @throws StartFailure if the line couldn't be written */
    static void say(CommandSpec command, String line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        requireWritten(out);
    }

    /** @throws StartFailure if something that was said before couldn't be written */
    static void requireWritten(PrintWriter out) {
        if (out.checkError()) {
            throw StartFailure.misused("It is done, but what it says of it can't be written to standard output.");
        }
    }
}
