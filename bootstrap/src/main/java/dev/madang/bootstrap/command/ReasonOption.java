package dev.madang.bootstrap.command;

import picocli.CommandLine.Option;

/** Why the operator does what the log tells everybody. */
final class ReasonOption {

    @Option(names = "--reason", paramLabel = "R", description = "Why, for all to read in the log.")
    private String typed = "By the operator.";

    String typed() {
        return typed;
    }
}
