package dev.madang.application.stats;

import dev.madang.application.UseCase;

/** Tells who wrote how much, and about what. */
@UseCase
public final class SummarizeBoard {

    private static final int TAGS = 5;

    private final StatsQueries stats;

    public SummarizeBoard(StatsQueries stats) {
        this.stats = stats;
    }

    public BoardStats run() {
        return new BoardStats(stats.userPostCounts(), stats.mostUsedTags(TAGS));
    }
}
