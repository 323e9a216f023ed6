package dev.madang.bootstrap.benchmark;

import dev.madang.application.text.Tokens;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is kept of a post to find it by. */
@State(Scope.Benchmark)
public class TokensBenchmark {

    private String text = "어제 하천 산책로에서 이웃을 만났습니다. We talked about Flask 3 and the village library. ".repeat(5);

    @Benchmark
    public Set<String> tokens() {
        return Tokens.of(text);
    }
}
