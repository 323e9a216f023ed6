package dev.madang.web.api;

import dev.madang.application.stats.BoardStats;
import dev.madang.application.stats.SummarizeBoard;
import dev.madang.web.Shared;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatsController {

    private final SummarizeBoard summarizeBoard;

    StatsController(SummarizeBoard summarizeBoard) {
        this.summarizeBoard = summarizeBoard;
    }

    @Shared
    @GetMapping(path = "/api/stats", produces = "application/json")
    BoardStats summarize() {
        return summarizeBoard.run();
    }
}
