package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.server.TestDatabase;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.transaction.ConnectionPools;
import dev.madang.persistence.transaction.DatabaseResources;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A board on a database, with its ports. */
public record JooqBoard(DatabaseResources database, SqlSession session, Store store) implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public static JooqBoard open(Path file) {
        return open("jdbc:sqlite:" + file);
    }

    /** A store that has nothing in it, and gives back what it is lent when it is closed. */
    static Store fresh(TestDatabase engine) {
        LentBoard lent = LentBoard.of(engine);
        JooqBoard board = lent.board();
        return JooqStore.on(board.session, board::database, lent::giveBack);
    }

    public static JooqBoard open(String url) {
        DatabaseResources database = BoardDatabase.open(new DatabaseAccess(url, null, null, PATIENCE));
        SqlSession session = new SqlSession(database::sql);
        return new JooqBoard(database, session, JooqStore.on(session, () -> database, database::close));
    }

    public ConnectionPools pools() {
        return database.pools();
    }

    public User addUser(String name) {
        return addUsers(List.of(name)).get(0);
    }

    public List<User> addUsers(List<String> names) {
        return store.transactions()
                .run(() -> names.stream()
                        .map(name -> store.users()
                                .add(new Username(name), new Email(name.replace(' ', '.') + "@example.com"), NOW))
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
        return store.transactions().run(() -> store.posts().addAll(newPosts));
    }

    /** Holds the file, and the counts that writers keep, against what is there. */
    public void assertConsistent() {
        var sql = session.reading();
        assertThat(sql.fetchValue("pragma integrity_check")).isEqualTo("ok");
        assertThat(sql.fetch("pragma foreign_key_check")).isEmpty();
        assertThat(sql.fetch("select id from users where post_count <>"
                        + " (select count(*) from posts where posts.user_id = users.id and listed)"))
                .isEmpty();
        assertThat(sql.fetch("select id from tags where post_count <>"
                        + " (select count(*) from post_tags where post_tags.tag_id = tags.id and listed)"))
                .isEmpty();
        assertThat(sql.fetch("select id from users where post_count > 0 and not listed"
                        + " union all select id from tags where post_count > 0 and not listed"))
                .isEmpty();
        assertThat(sql.fetch("select post_id from post_tags join posts on posts.id = post_tags.post_id"
                        + " where post_tags.date_posted <> posts.date_posted or post_tags.listed <> posts.listed"))
                .isEmpty();
        assertThat(sql.fetch("select id from posts where listed <> (visibility = 'published')"))
                .isEmpty();
    }

    @Override
    public void close() {
        database.close();
    }
}
