package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.domain.Reason;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Rendering;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.TextDigest;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import dev.madang.persistence.account.JooqAccounts;
import dev.madang.persistence.account.JooqCredentials;
import dev.madang.persistence.copy.CopiedTable;
import dev.madang.persistence.moderation.JooqModerationLog;
import dev.madang.persistence.post.JooqOrigins;
import dev.madang.persistence.post.JooqSubmissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A board to copy: gaps where posts were removed, the last ones too, and every kind of value; two rows at least in each
 * table.
 */
record CopiedBoard(JooqBoard board, User author, long lastPostId) {

    /** More than a batch has. */
    private static final int MANY = 2_600;

    private static final int FEW = 20;

    static final long LAST_OF_MANY = 2 + MANY;

    static void fill(String url) {
        fill(url, MANY);
    }

    static void fillALittle(String url) {
        fill(url, FEW);
    }

    private static void fill(String url, int posts) {
        try (JooqBoard board = JooqBoard.open(url)) {
            User mina = board.addUser("민아 😀");
            User gone = board.addUsers(List.of("gone", "nami", "last")).get(0);
            board.addPosts(posts(mina, gone, posts));
            CopiedBoard filled = new CopiedBoard(board, mina, 2L + posts);
            board.store().transactions().run(() -> {
                board.store().users().remove(gone);
                filled.addAccount();
                filled.removeSome();
                filled.hold();
                filled.moderate();
                filled.makeUp();
            });
        }
    }

    private static List<NewPost> posts(User mina, User gone, int number) {
        List<NewPost> posts = new ArrayList<>();
        posts.add(new NewPost(
                new Authorship(mina.id(), SecretHash.of("a guest's"), Instant.parse("1969-07-20T20:17:40.000001Z")),
                new Title("가장 오래된 글"),
                new Content("a\nb\t'c'\\")
                        .rendered(new Rendering(new Html("<p>a<br />\nb\t&#39;c&#39;\\</p>", 1), "a\nb\t'c'\\")),
                TagNames.of(List.of("나", "가", "B", "b")),
                Visibility.PUBLISHED));
        posts.add(new NewPost(
                mina.id(), new Title("긴 글"), new Content("한".repeat(21_845)), TagNames.NONE, JooqBoard.NOW));
        IntStream.range(0, number)
                .mapToObj(i -> JooqBoard.post(i % 3 == 0 ? gone : mina, i, "common", "tag " + i % 7))
                .forEach(posts::add);
        return posts;
    }

    private void addAccount() {
        new JooqAccounts(board.session())
                .add(new Account(
                        author.id(),
                        new Email("민아@example.com"),
                        "$argon2id$",
                        Set.of(NameKey.of("a"), NameKey.of("b")),
                        JooqBoard.NOW,
                        JooqBoard.NOW.plusSeconds(9),
                        new Reason("말을 곱게 해 주세요.")));
        new JooqCredentials(board.session())
                .add(new Credential.Draft(
                        author.id(),
                        Credential.Kind.TOKEN,
                        SecretHash.of("secret"),
                        "나의 프로그램",
                        Set.of(Scope.READ, Scope.POST),
                        JooqBoard.NOW,
                        JooqBoard.NOW.plusSeconds(9)));
    }

    private void removeSome() {
        board.store()
                .users()
                .remove(board.store().users().byUsername(new Username("last")).orElseThrow());
        board.store().tags().remove(board.store().tags().byId(3).orElseThrow());
        for (long id = lastPostId - 12; id <= lastPostId; id++) {
            board.store().posts().byId(id).ifPresent(board.store().posts()::remove);
        }
    }

    private void hold() {
        Post post = LongStream.iterate(lastPostId, id -> id - 1)
                .mapToObj(board.store().posts()::byId)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        board.store()
                .posts()
                .update(post.withTags(TagNames.stored(List.of("나, 가", "\"😀\"")))
                        .withLocked(true)
                        .withVisibility(Visibility.PENDING_LINKS)
                        .edited(JooqBoard.NOW));
    }

    private void moderate() {
        Post post = board.store().posts().byId(1).orElseThrow().withLocked(true);
        board.store().posts().update(post);
        new JooqOrigins(board.session()).add(List.of(post), new AddressKey(Sha256.of("an address")));
        JooqSubmissions submissions = new JooqSubmissions(board.session());
        submissions.add(new TextDigest(-1), JooqBoard.NOW, JooqBoard.NOW);
        submissions.add(new TextDigest(Long.MAX_VALUE), JooqBoard.NOW, JooqBoard.NOW);
        JooqModerationLog log = new JooqModerationLog(board.session());
        log.append(new LogEntry.Draft(
                JooqBoard.NOW, author.id(), ModerationAction.LOCK_POST, post.id(), "", new Reason("다툼")));
        log.append(new LogEntry.Draft(
                JooqBoard.NOW, 0, ModerationAction.SUSPEND_MEMBER, author.id(), "7", new Reason("😀")));
    }

    /** Where there are no two rows yet. */
    private void makeUp() {
        MadeUpRows rows = new MadeUpRows(board.session().writing());
        CopiedTable.ALL.forEach(table -> rows.fill(table.table(), 2));
    }

    /** Copies a board and compares both. */
    static List<TableComparison> copy(String from, String to) {
        try (DatabaseCopy copy = DatabaseCopy.open(DatabaseAccess.to(from), DatabaseAccess.to(to))) {
            AtomicLong progress = new AtomicLong();
            copy.run(progress::addAndGet);
            assertThat(progress).hasValue(copy.rows());
            return copy.compare(progress::addAndGet);
        }
    }

    static void assertRefused(String from, String to, String sentence) {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> copy(from, to))
                .withMessageMatching(sentence);
    }
}
