package dev.madang.bootstrap.benchmark;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.store.Store;
import dev.madang.bootstrap.generate.BoardGenerator;
import dev.madang.domain.account.Caller;
import dev.madang.markdown.CommonMarkdown;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseStartup;
import dev.madang.security.UnicodeNameKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A page read from SQLite, and a post written to it. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class StoreBenchmark {

    private static final int POSTS = 10_000;

    private final AnnotationConfigApplicationContext board = new AnnotationConfigApplicationContext();
    private final SplittableRandom random = new SplittableRandom(1);
    private Path folder;
    private Store store;
    private BrowsePosts browsePosts;
    private PublishPost publishPost;
    private List<PostView> posts;
    private int published;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("madang-benchmark");
        DatabaseAccess database = DatabaseAccess.to("jdbc:sqlite:" + folder.resolve("benchmark.db"));
        store = new DatabaseStartup(database).store();
        new BoardGenerator(store, new CommonMarkdown(), 1).run(POSTS / 10, 50, POSTS, done -> {});
        Store.ports().forEach(this::register);
        board.registerBean(Clock.class, Clock::systemUTC);
        board.register(BrowsePosts.class, PublishPost.class, CommonMarkdown.class, UnicodeNameKeys.class);
        board.refresh();
        browsePosts = board.getBean(BrowsePosts.class);
        publishPost = board.getBean(PublishPost.class);
        posts = browsePosts
                .run(PostFilter.ALL, PostSeek.START, new Limit(1_000))
                .items();
    }

    private <P> void register(Class<P> port) {
        board.registerBean(port, () -> store.port(port));
    }

    @Benchmark
    public Page<PostView, PostCursor> page() {
        PostView start = posts.get(random.nextInt(posts.size()));
        return browsePosts.run(PostFilter.ALL, PostSeek.parse(start.cursor().toString(), null), new Limit(20));
    }

    @Benchmark
    public PostView publish() {
        PostView model = posts.get(random.nextInt(posts.size()));
        return publishPost.run(
                Caller.ANONYMOUS,
                new PostDraft(model.author(), null, model.title() + ' ' + ++published, model.content(), model.tags()));
    }

    @TearDown
    public void close() throws IOException {
        board.close();
        store.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
