package dev.madang.application.memory;

import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries that say something else, and chains that don't hold. */
@FoundBy("ModerationLogs")
final class LogFlaws {

    private LogFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(entries(), chains(), latest(), names()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> entries() {
        return Stream.of(
                writing(
                        "no time before 1970",
                        draft -> at(draft, draft.at().isBefore(Instant.EPOCH) ? Instant.EPOCH : draft.at())),
                saying("100 chars of details", LogFlaws::cut, UnaryOperator.identity()),
                saying("300 chars of reasons", UnaryOperator.identity(), LogFlaws::cut),
                saying("details without quotes", detail -> detail.replace("\"", ""), UnaryOperator.identity()),
                saying("reasons for HTML", UnaryOperator.identity(), reason -> reason.replace("<", "&lt;")),
                appending("to the nanosecond", (state, draft) -> draft.after(previous(state), state.lastEntryId + 1)),
                appending("no entry that says the same", (state, draft) -> {
                    if (state.log.values().stream()
                            .anyMatch(entry -> entry.draft().equals(draft))) {
                        throw Refusal.conflict("log", "taken");
                    }
                    return micros(draft).after(previous(state), state.lastEntryId + 1);
                }));
    }

    private static Stream<Flaw> chains() {
        return Stream.of(
                appending(
                        "entries that follow nothing",
                        (state, draft) -> micros(draft).after(LogEntry.START, state.lastEntryId + 1)),
                appending(
                        "entries that follow the first",
                        (state, draft) -> micros(draft)
                                .after(
                                        state.log.isEmpty()
                                                ? LogEntry.START
                                                : state.log
                                                        .firstEntry()
                                                        .getValue()
                                                        .hash(),
                                        state.lastEntryId + 1)),
                appending(
                        "entries that follow the last of their kind",
                        (state, draft) -> micros(draft)
                                .after(
                                        state.log.descendingMap().values().stream()
                                                .filter(entry -> entry.draft().act() == draft.act())
                                                .findFirst()
                                                .map(LogEntry::hash)
                                                .orElse(LogEntry.START),
                                        state.lastEntryId + 1)),
                appending(
                        "entries that seal nothing",
                        (state, draft) -> new LogEntry(
                                state.lastEntryId + 1,
                                micros(draft),
                                previous(state),
                                micros(draft).hash(LogEntry.START, state.lastEntryId + 1))),
                appending(
                        "entries that seal the id before",
                        (state, draft) -> new LogEntry(
                                state.lastEntryId + 1,
                                micros(draft),
                                previous(state),
                                micros(draft).hash(previous(state), state.lastEntryId))),
                appending(
                        "every other id",
                        (state, draft) -> micros(draft).after(previous(state), 2L * state.log.size() + 1)),
                appending("ids from 0 on", (state, draft) -> micros(draft).after(previous(state), state.log.size())),
                appending(
                        "ids from the highest down",
                        (state, draft) -> micros(draft).after(previous(state), Long.MAX_VALUE - 1 - state.log.size())),
                Flaw.of(ModerationLog.class, "follows what was committed last", store -> draft -> {
                    MemoryState state = store.writing();
                    return put(state, micros(draft).after(previous(store.committed), state.lastEntryId + 1));
                }),
                Flaw.of(ModerationLog.class, "follows what the same thread wrote", Threads::new));
    }

    private record Threads(MemoryStore store, Map<Thread, String> hashes) implements ModerationLog {

        Threads(MemoryStore store) {
            this(store, new ConcurrentHashMap<>());
        }

        @Override
        public LogEntry append(LogEntry.Draft draft) {
            MemoryState state = store.writing();
            String previous = hashes.getOrDefault(Thread.currentThread(), previous(state));
            LogEntry entry = put(state, micros(draft).after(previous, state.lastEntryId + 1));
            hashes.put(Thread.currentThread(), entry.hash());
            return entry;
        }
    }

    private static Stream<Flaw> latest() {
        return Stream.of(
                latest(
                        "the first of a kind",
                        (entries, act) -> entries.filter(entry -> entry.draft().act() == act)
                                .findFirst()),
                latest("the last of any kind", (entries, act) -> entries.reduce((one, other) -> other)),
                latest(
                        "the last of a kind by time",
                        (entries, act) -> entries.filter(entry -> entry.draft().act() == act)
                                .max(Comparator.comparing(entry -> entry.draft().at()))));
    }

    private interface Latest {
        Optional<LogEntry> of(Stream<LogEntry> entries, ModerationAction act);
    }

    private static Flaw latest(String what, Latest flawed) {
        return Flaw.of(
                ModerationQueries.class, "takes for the latest " + what, store -> new MemoryModerationQueries(store) {
                    @Override
                    public Optional<LogEntry> latest(ModerationAction act) {
                        return flawed.of(chain(Long.MIN_VALUE, Integer.MAX_VALUE).stream(), act);
                    }
                });
    }

    private static Stream<Flaw> names() {
        return Stream.of(
                viewing("leaves out entries whose actor is gone", entry -> entry.actor() == null ? null : entry),
                viewing(
                        "leaves out entries whose subject is gone",
                        entry -> entry.act().subject() == ModerationAction.Subject.USER && entry.user() == null
                                ? null
                                : entry),
                viewing("names the actor as the user", entry -> named(entry, entry.actor(), entry.actor())),
                viewing("names the user as the actor", entry -> named(entry, entry.user(), entry.user())),
                Flaw.of(
                        ModerationQueries.class,
                        "names as a user whatever has a user's id",
                        store ->
                                entriesOf(store, entry -> named(entry, entry.actor(), name(store, entry.subjectId())))),
                Flaw.of(ModerationQueries.class, "names users as they were called first", store -> {
                    Map<Long, String> first = new HashMap<>();
                    return entriesOf(store, entry -> {
                        if (entry.actor() != null) {
                            first.putIfAbsent(entry.actorId(), entry.actor());
                        }
                        return named(entry, first.get(entry.actorId()), entry.user());
                    });
                }));
    }

    private static @Nullable String name(MemoryStore store, long userId) {
        return Optional.ofNullable(store.reading().users.get(userId))
                .map(user -> user.username().value())
                .orElse(null);
    }

    private static Flaw viewing(String sentence, Function<EntryView, @Nullable EntryView> seen) {
        return Flaw.of(ModerationQueries.class, sentence, store -> entriesOf(store, seen));
    }

    private static ModerationQueries entriesOf(MemoryStore store, Function<EntryView, @Nullable EntryView> seen) {
        return new MemoryModerationQueries(store) {
            @Override
            public List<EntryView> entries(long before, int limit) {
                return super.entries(before, limit).stream()
                        .flatMap(entry -> Stream.ofNullable(seen.apply(entry)))
                        .toList();
            }
        };
    }

    private static EntryView named(EntryView entry, @Nullable String actor, @Nullable String user) {
        return new EntryView(
                entry.id(),
                entry.at(),
                entry.actorId(),
                actor,
                entry.act(),
                entry.subjectId(),
                user,
                entry.detail(),
                entry.reason(),
                entry.previous(),
                entry.hash());
    }

    private interface Appending {
        LogEntry entry(MemoryState state, LogEntry.Draft draft);
    }

    private static Flaw appending(String what, Appending flawed) {
        return Flaw.of(ModerationLog.class, "appends " + what, store -> draft -> {
            MemoryState state = store.writing();
            return put(state, flawed.entry(state, draft));
        });
    }

    private static Flaw writing(String what, UnaryOperator<LogEntry.Draft> kept) {
        return Flaw.of(
                ModerationLog.class,
                "writes " + what,
                store -> draft -> new MemoryModerationLog(store).append(kept.apply(draft)));
    }

    private static Flaw saying(String what, UnaryOperator<String> detail, UnaryOperator<String> reason) {
        return writing(
                what,
                draft -> new LogEntry.Draft(
                        draft.at(),
                        draft.actorId(),
                        draft.act(),
                        draft.subjectId(),
                        detail.apply(draft.detail()),
                        new Reason(new Stored(reason.apply(draft.reason().value())))));
    }

    private static LogEntry put(MemoryState state, LogEntry entry) {
        state.lastEntryId++;
        state.log.put(entry.id(), entry);
        return entry;
    }

    private static String previous(MemoryState state) {
        return state.log.isEmpty()
                ? LogEntry.START
                : state.log.lastEntry().getValue().hash();
    }

    private static LogEntry.Draft micros(LogEntry.Draft draft) {
        return at(draft, draft.at().truncatedTo(ChronoUnit.MICROS));
    }

    private static LogEntry.Draft at(LogEntry.Draft draft, Instant time) {
        return new LogEntry.Draft(
                time, draft.actorId(), draft.act(), draft.subjectId(), draft.detail(), draft.reason());
    }

    private static String cut(String text) {
        return text.substring(0, text.length() / 2);
    }
}
