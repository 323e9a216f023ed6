package dev.madang.persistence;

import dev.madang.application.Transactions;
import dev.madang.application.post.PostQueries;
import dev.madang.application.stats.StatsQueries;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A board on a SQLite file, with its ports. */
record SqliteBoard(
        Database database,
        Transactions transactions,
        UserRepository users,
        PostRepository posts,
        TagRepository tags,
        UserQueries userQueries,
        PostQueries postQueries,
        TagQueries tagQueries,
        StatsQueries statsQueries)
        implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");

    static SqliteBoard open(Path file) {
        Database database = Database.open(new DatabaseSettings("jdbc:sqlite:" + file));
        return new SqliteBoard(
                database,
                new JooqTransactions(database),
                new JooqUsers(database),
                new JooqPosts(database),
                new JooqTags(database),
                new JooqUserQueries(database),
                new JooqPostQueries(database),
                new JooqTagQueries(database),
                new JooqStatsQueries(database));
    }

    User addUser(String name) {
        return transactions.run(() -> users.add(new Username(name), new Email(name + "@example.com"), NOW));
    }

    static NewPost post(User author, int second, String... tags) {
        return new NewPost(
                author.id(),
                new Title("Title " + second),
                new Content("Content " + second),
                TagNames.of(List.of(tags)),
                NOW.plusSeconds(second));
    }

    List<Post> addPosts(List<NewPost> newPosts) {
        return transactions.run(() -> posts.addAll(newPosts));
    }

    @Override
    public void close() {
        database.close();
    }
}
