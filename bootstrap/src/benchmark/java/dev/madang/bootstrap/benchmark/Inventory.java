package dev.madang.bootstrap.benchmark;

import dev.madang.application.post.PostCursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.impl.DSL;

/** What a board has, for readers to ask for, in random order. */
record Inventory(long users, List<String> authors, List<String> tags, List<Text> texts, List<String> cursors) {

    private static final int MAX_NAMES = 100_000;

    record Text(String title, String content) {}

    static Inventory of(String url) {
        try (var database = DSL.using(url)) {
            return new Inventory(
                    database.fetchSingle("select count(*) from users").into(Long.class),
                    database.fetch(
                                    "select username from users where post_count > 0 order by random() limit ?",
                                    MAX_NAMES)
                            .into(String.class),
                    database.fetch("select name from tags where post_count > 0 order by random()")
                            .into(String.class),
                    database.fetch("select title, content from posts order by random() limit 1000")
                            .map(row -> new Text(row.get(0, String.class), row.get(1, String.class))),
                    database.fetch("select date_posted, id from posts order by random() limit ?", MAX_NAMES)
                            .map(row -> cursor(row.get(0, Long.class), row.get(1, Long.class))));
        }
    }

    private static String cursor(long datePosted, long id) {
        return new PostCursor(Instant.EPOCH.plus(datePosted, ChronoUnit.MICROS), id).toString();
    }
}
