package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Store;
import dev.madang.application.Transactions;
import dev.madang.application.health.Readiness;
import dev.madang.application.post.PostQueries;
import dev.madang.application.search.SearchQueries;
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
import dev.madang.persistence.account.JooqAccountQueries;
import dev.madang.persistence.account.JooqAccounts;
import dev.madang.persistence.account.JooqCredentials;
import dev.madang.persistence.account.JooqUserQueries;
import dev.madang.persistence.account.JooqUsers;
import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.moderation.JooqModerationLog;
import dev.madang.persistence.moderation.JooqModerationQueries;
import dev.madang.persistence.post.JooqOrigins;
import dev.madang.persistence.post.JooqPostQueries;
import dev.madang.persistence.post.JooqPosts;
import dev.madang.persistence.post.JooqWithheldPosts;
import dev.madang.persistence.search.JooqSearchQueries;
import dev.madang.persistence.server.TestDatabase;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.stats.JooqStatsQueries;
import dev.madang.persistence.tag.JooqTagQueries;
import dev.madang.persistence.tag.JooqTags;
import dev.madang.persistence.transaction.ConnectionPools;
import dev.madang.persistence.transaction.DatabaseResources;
import dev.madang.persistence.transaction.JooqReadiness;
import dev.madang.persistence.transaction.JooqTransactions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A board on a database, with its ports. */
public record JooqBoard(
        DatabaseResources database,
        SqlSession session,
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

    public static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");

    public static JooqBoard open(Path file) {
        return open("jdbc:sqlite:" + file);
    }

    /** A store that has nothing in it, and gives back what it is lent when it is closed. */
    static Store fresh(TestDatabase engine) {
        LentBoard lent = LentBoard.of(engine);
        JooqBoard board = lent.board();
        return new Store(
                board.transactions,
                board::revision,
                board.readiness(),
                board.users,
                board.userQueries,
                board.posts,
                board.postQueries,
                board.search,
                board.tags,
                board.tagQueries,
                board.statsQueries,
                new JooqAccounts(board.session),
                new JooqCredentials(board.session),
                new JooqAccountQueries(board.session),
                new JooqWithheldPosts(board.session),
                new JooqOrigins(board.session),
                new JooqModerationLog(board.session),
                new JooqModerationQueries(board.session),
                lent::giveBack);
    }

    public static JooqBoard open(String url) {
        DatabaseResources database = BoardDatabase.open(DatabaseAccess.to(url));
        SqlSession session = new SqlSession(database::sql);
        return new JooqBoard(
                database,
                session,
                new JooqTransactions(session, () -> database),
                new JooqUsers(session),
                new JooqPosts(session),
                new JooqTags(session),
                new JooqUserQueries(session),
                new JooqPostQueries(session),
                new JooqSearchQueries(session, new JooqPostQueries(session)),
                new JooqTagQueries(session),
                new JooqStatsQueries(session));
    }

    public ConnectionPools pools() {
        return database.pools();
    }

    public long revision() {
        return database.revision().current();
    }

    public Readiness readiness() {
        return new JooqReadiness(() -> database);
    }

    public User addUser(String name) {
        return addUsers(List.of(name)).get(0);
    }

    public List<User> addUsers(List<String> names) {
        return transactions.run(() -> names.stream()
                .map(name -> users.add(new Username(name), new Email(name + "@example.com"), NOW))
                .toList());
    }

    public static NewPost post(User author, int second, String... tags) {
        return new NewPost(
                author.id(),
                new Title("Title " + second),
                new Content("Content " + second),
                TagNames.of(List.of(tags)),
                NOW.plusSeconds(second));
    }

    public List<Post> addPosts(List<NewPost> newPosts) {
        return transactions.run(() -> posts.addAll(newPosts));
    }

    /** Holds the file, and the counts that writers keep, against what is there. */
    public void assertConsistent() {
        var sql = session.reading();
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
