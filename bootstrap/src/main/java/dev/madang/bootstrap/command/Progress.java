package dev.madang.bootstrap.command;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a command is, and how fast: to people as it moves, to a log in a few lines. */
final class Progress {

    private static final int SECONDS_BETWEEN_LINES = 10;
    private static final int LINE = 80;

    private Progress() {}

    /** @param most the steps after which all is done */
    @SuppressWarnings("SystemConsoleNull") // From Java 22 to 24 there always is one, and logs get the bar that moves.
    static ProgressBar of(String task, long most) {
        ProgressBarBuilder bar =
                new ProgressBarBuilder().setTaskName(task).setInitialMax(most).showSpeed();
        if (System.console() == null) {
            bar.setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(SECONDS_BETWEEN_LINES * 1_000)
                    .setConsumer(new DelegatingProgressBarConsumer(System.err::println, LINE));
        }
        return bar.build();
    }
}
