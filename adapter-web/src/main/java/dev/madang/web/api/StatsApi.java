package dev.madang.web.api;

import dev.madang.application.stats.BoardStats;
import dev.madang.application.stats.SummarizeBoard;
import dev.madang.web.cache.SharedResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatsApi {

    private final SummarizeBoard summarizeBoard;

    StatsApi(SummarizeBoard summarizeBoard) {
        this.summarizeBoard = summarizeBoard;
    }

    @SharedResponse
    @GetMapping(path = "/api/stats", produces = "application/json")
    BoardStats summarize() {
        return summarizeBoard.run();
    }
}
