package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.store.Store;
import dev.madang.domain.Reason;
import dev.madang.domain.Stored;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The log, to which can be added and nothing else. */
abstract class ModerationLogContract extends Contract {

    /** As older entries have it. */
    private static final Reason NONE = new Reason(new Stored(""));

    ModerationLogContract(Supplier<Store> current) {
        super(current);
    }

    private ModerationQueries queries() {
        return store().moderationQueries();
    }

    private static LogEntry.Draft draft(long actorId, ModerationAction act, long subjectId) {
        return new LogEntry.Draft(NOW, actorId, act, subjectId, "", NONE);
    }

    private LogEntry append(long actorId, ModerationAction act, long subjectId) {
        return append(draft(actorId, act, subjectId));
    }

    private LogEntry append(LogEntry.Draft draft) {
        return write(() -> store().moderationLog().append(draft));
    }

    /** All entries, each of which seals the one before, and its id, which is the next. */
    private List<LogEntry> chain() {
        List<LogEntry> chain = queries().chain(Long.MIN_VALUE, 1000);
        LogEntry before = null;
        for (LogEntry entry : chain) {
            assertThat(entry.follows(before)).as("%s", chain).isTrue();
            assertThat(entry).isEqualTo(entry.draft().after(entry.previous(), before == null ? 1 : before.id() + 1));
            before = entry;
        }
        return chain;
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(queries().chain(Long.MIN_VALUE, 9)).isEmpty();
        assertThat(queries().entries(Long.MAX_VALUE, 9)).isEmpty();
        for (ModerationAction act : ModerationAction.values()) {
            assertThat(queries().latest(act)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasDone(ModerationAction act) {
        LogEntry first = append(7, ModerationAction.HIDE_POST, 9);
        LogEntry.Draft draft = new LogEntry.Draft(NOW, 9, act, 7, "자세히, \"😀\" \\'", new Reason("왜냐하면; <b>"));
        LogEntry second = append(draft);
        assertThat(first.previous()).isEqualTo(LogEntry.START);
        assertThat(second.draft()).isEqualTo(draft);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(chain()).containsExactly(first, second);
        assertThat(queries().latest(act)).contains(second);
        assertThat(queries().entries(Long.MAX_VALUE, 9))
                .containsExactly(EntryView.of(second, null, null), EntryView.of(first, null, null));
    }

    @Test
    void keepsTheLongestTextsAndNumbers() {
        LogEntry.Draft draft = new LogEntry.Draft(
                NOW,
                Long.MAX_VALUE,
                ModerationAction.WARN_MEMBER,
                Long.MAX_VALUE,
                "😀".repeat(100),
                new Reason("😀".repeat(300)));
        append(draft);
        append(0, ModerationAction.CHANGE_MODE, 0);
        assertThat(chain())
                .extracting(LogEntry::draft)
                .containsExactly(draft, draft(0, ModerationAction.CHANGE_MODE, 0));
    }

    @Test
    void keepsTimesToTheMicrosecondInAnyOrder() {
        for (Instant time : List.of(NOW.plusNanos(999), Instant.EPOCH.minusNanos(1), NOW.minusSeconds(9))) {
            append(new LogEntry.Draft(time, 1, ModerationAction.HIDE_POST, 1, "", NONE));
        }
        assertThat(chain())
                .extracting(entry -> entry.draft().at())
                .containsExactly(NOW, Instant.EPOCH.minusNanos(1_000), NOW.minusSeconds(9));
        assertThat(queries()
                        .latest(ModerationAction.HIDE_POST)
                        .orElseThrow()
                        .draft()
                        .at())
                .isEqualTo(NOW.minusSeconds(9));
    }

    @Test
    void keepsEntriesThatSayTheSame() {
        append(1, ModerationAction.HIDE_POST, 1);
        append(1, ModerationAction.HIDE_POST, 1);
        assertThat(chain()).hasSize(2).extracting(LogEntry::hash).doesNotHaveDuplicates();
    }

    private List<Long> appendFive() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> append(1, i % 2 == 0 ? ModerationAction.LOCK_POST : ModerationAction.UNLOCK_POST, i)
                        .id())
                .toList();
    }

    @Test
    void isReadFromTheFirstOnOrFromTheLastBack() {
        List<Long> ids = appendFive();
        assertThat(chain()).extracting(LogEntry::id).isEqualTo(ids);
        assertThat(queries().chain(ids.get(1), 2)).extracting(LogEntry::id).containsExactly(ids.get(2), ids.get(3));
        assertThat(queries().chain(Long.MIN_VALUE, 1)).extracting(LogEntry::id).containsExactly(ids.get(0));
        assertThat(queries().chain(ids.get(4), 9)).isEmpty();
        assertThat(queries().chain(Long.MAX_VALUE, 9)).isEmpty();

        assertThat(queries().entries(Long.MAX_VALUE, 2))
                .extracting(EntryView::id)
                .containsExactly(ids.get(4), ids.get(3));
        assertThat(queries().entries(ids.get(3), 2)).extracting(EntryView::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(queries().entries(ids.get(4) + 1, 9)).hasSize(5);
        assertThat(queries().entries(ids.get(0), 9)).isEmpty();
        assertThat(queries().entries(0, 9)).isEmpty();
    }

    @Test
    void tellsTheLatestOfAKind() {
        List<Long> ids = appendFive();
        assertThat(queries().latest(ModerationAction.UNLOCK_POST))
                .map(LogEntry::id)
                .contains(ids.get(4));
        assertThat(queries().latest(ModerationAction.LOCK_POST))
                .map(LogEntry::id)
                .contains(ids.get(3));
        assertThat(queries().latest(ModerationAction.CHANGE_MODE)).isEmpty();
        LogEntry latest = append(2, ModerationAction.LOCK_POST, 9);
        assertThat(queries().latest(ModerationAction.LOCK_POST)).contains(latest);
    }

    @Test
    void givesAllHoweverManyThereAre() {
        write(() -> IntStream.range(0, 250)
                .forEach(i -> store().moderationLog().append(draft(i, ModerationAction.HIDE_POST, i))));
        assertThat(chain())
                .extracting(entry -> entry.draft().actorId())
                .containsExactlyElementsOf(
                        IntStream.range(0, 250).mapToObj(Long::valueOf).toList());
        assertThat(queries().entries(Long.MAX_VALUE, 1000)).hasSize(250);
    }

    @Test
    void namesUsersAsTheyAreCalledNow() {
        User mina = register("mina");
        User nami = register("nami");
        append(mina.id(), ModerationAction.WARN_MEMBER, nami.id());
        append(nami.id(), ModerationAction.WARN_MEMBER, mina.id());
        append(0, ModerationAction.CHANGE_USER, 0);
        assertThat(queries().entries(Long.MAX_VALUE, 9))
                .extracting(EntryView::actor)
                .containsExactly(null, "nami", "mina");
        assertThat(queries().entries(Long.MAX_VALUE, 9))
                .extracting(EntryView::user)
                .containsExactly(null, "mina", "nami");
        write(() -> store().users().update(mina.withUsername(new Username("미나"))));
        write(() -> store().users().remove(nami));
        List<EntryView> entries = queries().entries(Long.MAX_VALUE, 9);
        assertThat(entries).extracting(EntryView::actor).containsExactly(null, null, "미나");
        assertThat(entries).extracting(EntryView::user).containsExactly(null, "미나", null);
        assertThat(entries).extracting(EntryView::actorId).containsExactly(0L, nami.id(), mina.id());
        assertThat(entries).extracting(EntryView::subjectId).containsExactly(0L, mina.id(), nami.id());
        assertThat(chain()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void namesAsUsersOnlyWhatIsOne(ModerationAction act) {
        User mina = register("mina");
        append(mina.id(), act, mina.id());
        EntryView entry = queries().entries(Long.MAX_VALUE, 9).get(0);
        assertThat(entry.actor()).isEqualTo("mina");
        if (act.subject() == ModerationAction.Subject.USER) {
            assertThat(entry.user()).isEqualTo("mina");
        } else {
            assertThat(entry.user()).isNull();
        }
    }

    @Test
    void growsByWhatATransactionDidOrByNothing() {
        LogEntry first = append(1, ModerationAction.HIDE_POST, 1);
        writeInVain(() -> {
            store().moderationLog().append(draft(1, ModerationAction.LOCK_POST, 1));
            store().moderationLog().append(draft(1, ModerationAction.LOCK_POST, 2));
        });
        assertThat(chain()).containsExactly(first);
        List<LogEntry> added = write(() -> {
            LogEntry one = store().moderationLog().append(draft(1, ModerationAction.LOCK_POST, 3));
            return List.of(one, store().moderationLog().append(draft(1, ModerationAction.LOCK_POST, 4)));
        });
        assertThat(chain()).containsExactly(first, added.get(0), added.get(1));
    }

    @Test
    void isReadAsTheTransactionLeftIt() {
        write(() -> {
            LogEntry entry = store().moderationLog().append(draft(1, ModerationAction.HIDE_POST, 1));
            assertThat(queries().chain(Long.MIN_VALUE, 9)).containsExactly(entry);
            assertThat(queries().entries(Long.MAX_VALUE, 9)).hasSize(1);
            assertThat(queries().latest(ModerationAction.HIDE_POST)).contains(entry);
            assertThat(elsewhere(() -> queries().chain(Long.MIN_VALUE, 9)).join())
                    .isEmpty();
        });
        assertThat(elsewhere(() -> queries().chain(Long.MIN_VALUE, 9)).join()).hasSize(1);
    }

    /** Each by a user of its own, so that nothing but the log is in their way. */
    @Test
    void isOneChainHoweverManyAddToItAtOnce() {
        List<User> users =
                IntStream.range(0, 4).mapToObj(i -> register("user " + i)).toList();
        List<LogEntry> added = new ArrayList<>();
        atOnce(users.stream()
                        .<Supplier<List<LogEntry>>>map(user -> () -> IntStream.range(0, 10)
                                .mapToObj(i -> publishAndAppend(user))
                                .toList())
                        .toList())
                .forEach(added::addAll);
        assertThat(chain()).hasSize(40).containsExactlyInAnyOrderElementsOf(added);
        assertThat(users).allSatisfy(user -> assertThat(postsBy(user)).isEqualTo(10));
    }

    private LogEntry publishAndAppend(User user) {
        return write(() -> {
            Post post = store().posts().add(draft(user, "Post", NOW));
            return store().moderationLog().append(draft(user.id(), ModerationAction.HIDE_POST, post.id()));
        });
    }

    @Test
    void needsATransaction() {
        assertNeedTransaction(() -> store().moderationLog().append(draft(1, ModerationAction.HIDE_POST, 1)));
    }
}
