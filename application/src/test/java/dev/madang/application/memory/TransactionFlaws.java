package dev.madang.application.memory;

import dev.madang.application.Revision;
import dev.madang.application.health.Readiness;
import dev.madang.domain.Refusal;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@FoundBy("Transactions")
final class TransactionFlaws {

    /** Long enough for another thread to look in between. */
    private static final long PAUSE = 2_000_000;

    private TransactionFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                new Flaw("keeps work that failed", () -> new Keeping(RuntimeException.class)),
                new Flaw("keeps work that was refused", () -> new Keeping(Refusal.class)),
                new Flaw("keeps work that ended in an error", () -> new Keeping(Error.class)),
                new Flaw("throws something else than the work threw", Wrapping::new),
                new Flaw("stays in a transaction that failed", Staying::new),
                new Flaw("lets a transaction run within another", Nesting::new),
                new Flaw("ends a transaction within which another was refused", () -> new Nested() {
                    @Override
                    void refused() {
                        working.remove();
                    }
                }),
                new Flaw("forgets what was written before another transaction was refused", () -> new Nested() {
                    @Override
                    void refused() {
                        working.set(committed.copy());
                    }
                }),
                new Flaw("shows others what isn't committed", () -> new Open() {
                    @Override
                    MemoryState reading() {
                        return open == null ? super.reading() : open;
                    }
                }),
                new Flaw("lets others write in a transaction that isn't theirs", () -> new Open() {
                    @Override
                    MemoryState writing() {
                        return open == null ? super.writing() : open;
                    }
                }),
                new Flaw("lets anybody write without a transaction", () -> new MemoryStore() {
                    @Override
                    MemoryState writing() {
                        return reading();
                    }
                }),
                new Flaw("reads what was committed, not what the transaction wrote", () -> new MemoryStore() {
                    @Override
                    MemoryState reading() {
                        return committed;
                    }
                }),
                new Flaw("loses what another wrote at the same time", Careless::new),
                new Flaw("commits in two steps", Slow::new),
                new Flaw("doesn't tell that it has changed", () -> new MemoryStore() {
                    @Override
                    public Revision revision() {
                        return () -> 1;
                    }
                }),
                seen("tells of changes that nobody sees", (before, after) -> true),
                seen(
                        "doesn't tell of users",
                        (before, after) -> before.users.equals(after.users) && honest(before, after)),
                seen(
                        "tells of as many posts only",
                        (before, after) -> before.posts.size() != after.posts.size()
                                || !before.log.equals(after.log)
                                || !before.users.equals(after.users)
                                || !before.tags.equals(after.tags)),
                seen(
                        "doesn't tell of tags",
                        (before, after) -> before.tags.equals(after.tags) && honest(before, after)),
                seen(
                        "doesn't tell of the log",
                        (before, after) -> before.log.equals(after.log) && honest(before, after)),
                new Flaw("tells of a change to nobody but who made it", () -> new MemoryStore() {
                    private final Thread owner = Thread.currentThread();

                    @Override
                    public Revision revision() {
                        Revision honest = super.revision();
                        return () -> Thread.currentThread().equals(owner) ? honest.current() : 0;
                    }
                }),
                new Flaw("tells of changes by turns", () -> new MemoryStore() {
                    @Override
                    public Revision revision() {
                        Revision honest = super.revision();
                        return () -> honest.current() % 2;
                    }
                }),
                new Flaw("tells of changes that nobody made", () -> new MemoryStore() {
                    @Override
                    public Revision revision() {
                        AtomicLong asked = new AtomicLong();
                        return asked::incrementAndGet;
                    }
                }),
                new Flaw("is never ready", () -> new MemoryStore() {
                    @Override
                    public Readiness readiness() {
                        return () -> false;
                    }
                }),
                new Flaw("isn't ready within a transaction", () -> new MemoryStore() {
                    @Override
                    public Readiness readiness() {
                        return () -> working.get() == null;
                    }
                }),
                new Flaw("isn't ready while a transaction runs", () -> new Open() {
                    @Override
                    public Readiness readiness() {
                        return () -> open == null;
                    }
                }));
    }

    private static final class Keeping extends MemoryStore {

        private final Class<? extends Throwable> kept;

        Keeping(Class<? extends Throwable> kept) {
            this.kept = kept;
        }

        @Override
        public <T> T run(Supplier<T> work) {
            return super.run(() -> {
                try {
                    return work.get();
                } catch (RuntimeException | Error e) {
                    if (kept.isInstance(e)) {
                        committed = writing();
                    }
                    throw e;
                }
            });
        }
    }

    private static final class Wrapping extends MemoryStore {
        @Override
        public <T> T run(Supplier<T> work) {
            return super.run(() -> {
                try {
                    return work.get();
                } catch (RuntimeException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static final class Staying extends MemoryStore {
        @Override
        public <T> T run(Supplier<T> work) {
            try {
                return super.run(work);
            } catch (RuntimeException e) {
                working.set(committed.copy());
                throw e;
            }
        }
    }

    private static final class Nesting extends MemoryStore {
        @Override
        public <T> T run(Supplier<T> work) {
            return working.get() == null ? super.run(work) : work.get();
        }
    }

    private abstract static class Nested extends MemoryStore {

        abstract void refused();

        @Override
        public <T> T run(Supplier<T> work) {
            if (working.get() != null) {
                refused();
                throw new IllegalStateException("in a transaction already");
            }
            return super.run(work);
        }
    }

    /** Every thread sees the one transaction that runs. */
    private static class Open extends MemoryStore {

        volatile @Nullable MemoryState open;

        @Override
        public <T> T run(Supplier<T> work) {
            return super.run(() -> {
                open = super.writing();
                try {
                    return work.get();
                } finally {
                    open = null;
                }
            });
        }
    }

    private static final class Careless extends MemoryStore {
        @Override
        public <T> T run(Supplier<T> work) {
            if (working.get() != null) {
                throw new IllegalStateException("in a transaction already");
            }
            working.set(committed.copy());
            try {
                T result = work.get();
                LockSupport.parkNanos(PAUSE);
                committed = writing();
                return result;
            } finally {
                working.remove();
            }
        }
    }

    private static final class Slow extends MemoryStore {
        @Override
        public <T> T run(Supplier<T> work) {
            return super.run(() -> {
                T result = work.get();
                MemoryState half = committed.copy();
                half.users.putAll(writing().users);
                committed = half;
                LockSupport.parkNanos(PAUSE);
                return result;
            });
        }
    }

    private static boolean honest(MemoryState before, MemoryState after) {
        return !before.looksLike(after);
    }

    private static Flaw seen(String sentence, BiPredicate<MemoryState, MemoryState> seen) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            boolean isSeen(MemoryState before, MemoryState after) {
                return seen.test(before, after);
            }
        });
    }
}
