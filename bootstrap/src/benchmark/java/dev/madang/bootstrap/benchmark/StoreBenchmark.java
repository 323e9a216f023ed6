package dev.madang.bootstrap.benchmark;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.Transactions;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.bootstrap.generate.BoardGenerator;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.UserRepository;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.OpeningDatabase;
import dev.madang.persistence.PersistenceConfiguration;
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

    private final AnnotationConfigApplicationContext store = new AnnotationConfigApplicationContext();
    private final SplittableRandom random = new SplittableRandom(1);
    private Path folder;
    private BrowsePosts browsePosts;
    private PublishPost publishPost;
    private List<PostView> posts;
    private int published;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("madang-benchmark");
        DatabaseAccess database = DatabaseAccess.to("jdbc:sqlite:" + folder.resolve("benchmark.db"));
        store.getBeanFactory().registerSingleton("openingDatabase", new OpeningDatabase(database));
        store.getBeanFactory().registerSingleton("clock", Clock.systemUTC());
        store.register(PersistenceConfiguration.class, BrowsePosts.class, PublishPost.class, UnicodeNameKeys.class);
        store.refresh();
        fill();
        browsePosts = store.getBean(BrowsePosts.class);
        publishPost = store.getBean(PublishPost.class);
        posts = browsePosts
                .run(PostFilter.ALL, PostSeek.START, new Limit(1_000))
                .items();
    }

    private void fill() {
        new BoardGenerator(
                        store.getBean(Transactions.class),
                        store.getBean(UserRepository.class),
                        store.getBean(TagRepository.class),
                        store.getBean(PostRepository.class),
                        1)
                .run(POSTS / 10, 50, POSTS, done -> {});
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
        store.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
