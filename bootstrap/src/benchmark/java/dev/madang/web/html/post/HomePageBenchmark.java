package dev.madang.web.html.post;

import dev.madang.application.Page;
import dev.madang.application.post.PostView;
import dev.madang.application.report.Waiting;
import dev.madang.application.user.EmailPolicy;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Mode;
import dev.madang.web.Density;
import dev.madang.web.access.PublicAddress;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Site;
import dev.madang.web.language.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.web.servlet.View;

/** The home page as HTML, once its posts are known. */
@State(Scope.Benchmark)
public class HomePageBenchmark {

    private final Pages pages = new Pages(new PublicAddress(null));
    private final List<PostView> posts = LongStream.rangeClosed(1, 20)
            .mapToObj(id -> new PostView(
                    id,
                    "하천 산책로 근처 맛있는 집 " + id,
                    "Children are welcome. <b>Yesterday</b> I walked past the village library & met a neighbour.",
                    Instant.parse("2026-09-26T21:36:00Z"),
                    "느티나무 " + id,
                    id,
                    List.of("독서", "Flask")))
            .toList();

    @Benchmark
    public View render() {
        PostView oldest = posts.get(posts.size() - 1);
        return pages.show(new HomePage(
                new PageContext(
                        Language.ENGLISH,
                        "/",
                        "",
                        Caller.ANONYMOUS,
                        Mode.OPEN,
                        new Site(null, ZoneOffset.UTC, EmailPolicy.PUBLIC, null),
                        "",
                        Waiting.NOTHING,
                        Density.EXCERPTS,
                        null),
                new Page<>(posts, null, oldest.cursor()),
                true,
                null));
    }
}
