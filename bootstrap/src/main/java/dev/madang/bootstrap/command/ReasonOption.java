package dev.madang.bootstrap.command;

import dev.madang.domain.Reason;
import picocli.CommandLine.Option;

/** Why the operator does what the log tells everybody. */
final class ReasonOption {

    @Option(names = "--reason", paramLabel = "R", description = "Why, for all to read in the log.")
    private String typed = Reason.BY_OPERATOR;

    String typed() {
        return typed;
    }
}
