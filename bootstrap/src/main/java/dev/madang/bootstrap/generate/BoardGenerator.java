package dev.madang.bootstrap.generate;

import dev.madang.application.rendering.Markdown;
import dev.madang.application.store.Store;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills an empty store. The same seed and numbers make the same board, on every machine: times are made up too. A few
 * users write most of the posts, and a few tags stand on most of them, as on real boards.
 */
public final class BoardGenerator {

    private static final Instant FIRST_POST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration AGE = Duration.ofDays(1000);
    private static final int BATCH = 5_000;
    private static final int MAX_TAGS_A_POST = 4;
    private static final int MAX_SENTENCES = 8;

    private final Store store;
    private final Markdown markdown;
    private final Prose korean = Prose.in("korean");
    private final Prose english = Prose.in("english");
    private final SplittableRandom random;

    public BoardGenerator(Store store, Markdown markdown, long seed) {
        this.store = store;
        this.markdown = markdown;
        this.random = new SplittableRandom(seed);
    }

    public boolean isEmpty() {
        return store.transactions().run(store.users()::isEmpty);
    }

    /**
     * Adds users, then tags, then posts, each in batches of one transaction. What the names look like is made at the
     * board's next start.
     *
     * @param progress told how many more of them are there after each batch
     */
    public void run(int userCount, int tagCount, int postCount, IntConsumer progress) {
        store.transactions().run(() -> store.users().keepNameKeyRules(""));
        List<String> people = names("name", " ", userCount);
        List<Long> authors = new ArrayList<>(userCount);
        batches(userCount, progress, i -> authors.add(register(people.get(i), i)));
        List<TagName> topics =
                names("tag", "-", tagCount).stream().map(TagName::new).toList();
        batches(tagCount, progress, i -> store.tags().add(topics.get(i)));
        Duration step = AGE.dividedBy(Math.max(1, postCount));
        for (int from = 0; from < postCount; from += BATCH) {
            int size = Math.min(BATCH, postCount - from);
            List<NewPost> batch = IntStream.range(from, from + size)
                    .mapToObj(i -> post(often(authors), topics, FIRST_POST.plus(step.multipliedBy(i))))
                    .toList();
            store.transactions().run(() -> store.posts().addAll(batch));
            progress.accept(size);
        }
    }

    private void batches(int count, IntConsumer progress, IntConsumer add) {
        for (int from = 0; from < count; from += BATCH) {
            IntStream batch = IntStream.range(from, Math.min(from + BATCH, count));
            store.transactions().run(() -> batch.forEach(add));
            progress.accept(Math.min(BATCH, count - from));
        }
    }

    private long register(String name, int index) {
        return store.users()
                .add(new Username(name), new Email("neighbour" + (index + 1) + "@example.com"), FIRST_POST)
                .id();
    }

    /** Different names, as many as wanted: those that the languages know, then the same with numbers behind. */
    private List<String> names(String list, String separator, int count) {
        List<String> known = Stream.of(korean, english)
                .flatMap(prose -> prose.list(list).stream())
                .toList();
        return IntStream.range(0, count)
                .mapToObj(i -> i < known.size()
                        ? known.get(i)
                        : known.get(i % known.size()) + separator + (i / known.size() + 1))
                .toList();
    }

    private NewPost post(long authorId, List<TagName> topics, Instant datePosted) {
        Prose prose = random.nextInt(3) < 2 ? korean : english;
        Content content = new Content(IntStream.rangeClosed(0, random.nextInt(MAX_SENTENCES))
                .mapToObj(i -> prose.write("sentence", random))
                .distinct()
                .map(sentence -> sentence + (random.nextInt(4) == 0 ? "\n\n" : " "))
                .collect(Collectors.joining()));
        List<TagName> about = IntStream.range(0, topics.isEmpty() ? 0 : random.nextInt(MAX_TAGS_A_POST + 1))
                .mapToObj(i -> often(topics))
                .toList();
        String title = prose.write("title", random);
        Content rendered = content.rendered(markdown.render(content));
        return new NewPost(authorId, new Title(title), rendered, new TagNames(about), datePosted);
    }

    /** One of the items, the first ones far more often than the last. */
    private <T> T often(List<T> items) {
        double skewed = Math.pow(random.nextDouble(), 3);
        return items.get((int) (skewed * items.size()));
    }
}
