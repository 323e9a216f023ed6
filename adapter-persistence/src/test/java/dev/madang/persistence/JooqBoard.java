package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Transactions;
import dev.madang.application.post.PostQueries;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.stats.StatsQueries;
import dev.madang.application.store.Store;
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
import dev.madang.persistence.server.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A board on a database, with its ports. */
record JooqBoard(
        Pools pools,
        Database database,
        Transactions transactions,
        UserRepository users,
        PostRepository posts,
        TagRepository tags,
        UserQueries userQueries,
        PostQueries postQueries,
        SearchQueries search,
        TagQueries tagQueries,
        StatsQueries statsQueries)
        implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");

    static JooqBoard open(Path file) {
        return open("jdbc:sqlite:" + file);
    }

    /** A store that has nothing in it, and gives back what it is lent when it is closed. */
    static Store fresh(TestDatabase engine) {
        LentBoard lent = LentBoard.of(engine);
        JooqBoard board = lent.board();
        return new Store(
                board.transactions,
                board.database::revision,
                new JooqReadiness(board.database),
                board.users,
                board.userQueries,
                board.posts,
                board.postQueries,
                board.search,
                board.tags,
                board.tagQueries,
                board.statsQueries,
                new JooqAccounts(board.database),
                new JooqCredentials(board.database),
                new JooqAccountQueries(board.database),
                new JooqWithheldPosts(board.database),
                new JooqOrigins(board.database),
                new JooqModerationLog(board.database),
                new JooqModerationQueries(board.database),
                lent::giveBack);
    }

    static JooqBoard open(String url) {
        OpenDatabase open = OpenDatabase.open(DatabaseAccess.to(url));
        Database database = new Database(() -> open);
        return new JooqBoard(
                open.pools(),
                database,
                new JooqTransactions(database),
                new JooqUsers(database),
                new JooqPosts(database),
                new JooqTags(database),
                new JooqUserQueries(database),
                new JooqPostQueries(database),
                new JooqSearchQueries(database, new JooqPostQueries(database)),
                new JooqTagQueries(database),
                new JooqStatsQueries(database));
    }

    User addUser(String name) {
        return addUsers(List.of(name)).get(0);
    }

    List<User> addUsers(List<String> names) {
        return transactions.run(() -> names.stream()
                .map(name -> users.add(new Username(name), new Email(name + "@example.com"), NOW))
                .toList());
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

    /** Holds the file, and the counts that writers keep, against what is there. */
    void assertConsistent() {
        var sql = database.reading();
        assertThat(sql.fetchValue("pragma integrity_check")).isEqualTo("ok");
        assertThat(sql.fetch("pragma foreign_key_check")).isEmpty();
        assertThat(sql.fetch("select id from users where post_count <>"
                        + " (select count(*) from posts where posts.user_id = users.id)"))
                .isEmpty();
        assertThat(sql.fetch("select id from tags where post_count <>"
                        + " (select count(*) from post_tags where post_tags.tag_id = tags.id)"))
                .isEmpty();
        assertThat(sql.fetch("select post_id from post_tags join posts on posts.id = post_tags.post_id"
                        + " where post_tags.date_posted <> posts.date_posted"))
                .isEmpty();
    }

    @Override
    public void close() {
        database.close();
    }
}
