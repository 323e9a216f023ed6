package dev.madang.bootstrap.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.credential.ForgetCredentials;
import dev.madang.application.memory.MemoryStore;
import dev.madang.application.publishing.ForgetOrigins;
import dev.madang.application.store.Store;
import dev.madang.bootstrap.MutableClock;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Credential;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class HousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");

    private final Origins origins = new Origins();
    private final Store store = MemoryStore.open();
    private final MutableClock clock = new MutableClock(NOW);
    private final ForgetOrigins forgetOrigins = new ForgetOrigins(store.transactions(), origins, clock);
    private final ForgetCredentials forgetCredentials =
            new ForgetCredentials(store.transactions(), store.credentials(), clock);

    /** Notes until when it was told to forget, and can't do it the first few times. */
    private static final class Origins implements OriginRepository {

        private final BlockingQueue<Instant> forgotten = new LinkedBlockingQueue<>();
        private int failures;

        @Override
        public void add(Collection<Post> posts, AddressKey address) {}

        @Override
        public Optional<AddressKey> of(long postId) {
            return Optional.empty();
        }

        @Override
        public void addOf(long commentId, AddressKey address, Instant at) {
            throw new AssertionError();
        }

        @Override
        public Optional<AddressKey> ofComment(long commentId) {
            throw new AssertionError();
        }

        @Override
        public void removeBefore(Instant time) {
            if (failures-- > 0) {
                throw new IllegalStateException("the disk is full");
            }
            forgotten.add(time);
        }

        private Instant next() throws InterruptedException {
            return forgotten.poll(30, TimeUnit.SECONDS);
        }
    }

    /** In which hours pass at once. */
    private static final class Rush extends ScheduledThreadPoolExecutor {

        private Rush() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
            assertThat(unit.toHours(delay)).isBetween(1L, 24L);
            return super.scheduleWithFixedDelay(task, first, 1, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void forgetsAtTheStartOfABoardFromWhereGuestsWroteThirtyDaysAgo() throws InterruptedException {
        try (var board = new AnnotationConfigApplicationContext()) {
            board.registerBean(ForgetOrigins.class, () -> forgetOrigins);
            board.registerBean(ForgetCredentials.class, () -> forgetCredentials);
            board.register(Housekeeping.class);
            board.refresh();
            assertThat(origins.next()).isEqualTo(NOW.minus(Duration.ofDays(30)));
        }
    }

    @Test
    void doesSoAgainAndAgainAlsoAfterAFailureOfWhichItTells() throws InterruptedException {
        Logger logger = Logger.getLogger(Housekeeping.class.getName());
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                told.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(listener);
        origins.failures = 2;
        Rush hours = new Rush();
        Housekeeping housekeeping = new Housekeeping(List.of(forgetOrigins, forgetCredentials), hours);
        try {
            housekeeping.start();
            assertThat(origins.next()).isNotNull();
            assertThat(origins.next()).isNotNull();
            assertThat(told).hasSize(2).allSatisfy(line -> assertThat(line).contains("tries again in an hour"));
        } finally {
            housekeeping.stop();
            logger.removeHandler(listener);
        }
        assertThat(hours.isShutdown()).isTrue();
    }

    @Test
    void removesWhatHasExpiredThoughOriginsCannotBeForgotten() throws InterruptedException {
        origins.failures = 1;
        SecretHash secret = SecretHash.of("expired");
        store.transactions().run(() -> {
            long id = store.users()
                    .add(new NewUser(new Username("mina"), null, NOW, Role.MEMBER, null))
                    .id();
            store.credentials().add(Credential.Draft.of(id, Credential.Kind.LINK, secret, "", NOW));
            store.credentials()
                    .add(new Credential.Draft(
                            id, Credential.Kind.SESSION, secret, "", Set.of(), NOW, NOW.minusSeconds(1)));
        });
        Housekeeping housekeeping = new Housekeeping(List.of(forgetOrigins, forgetCredentials), new Rush());
        housekeeping.start();
        try {
            assertThat(origins.next()).isNotNull();
        } finally {
            housekeeping.stop();
        }
        assertThat(store.accountQueries().credentials(1, Credential.Kind.SESSION, 9))
                .isEmpty();
        assertThat(store.accountQueries().credentials(1, Credential.Kind.LINK, 9))
                .hasSize(1);
    }

    @Test
    void runsFromItsStartToItsStop() {
        Housekeeping housekeeping = new Housekeeping(List.of(forgetOrigins, forgetCredentials), new Rush());
        assertThat(housekeeping.isRunning()).isFalse();
        housekeeping.start();
        assertThat(housekeeping.isRunning()).isTrue();
        housekeeping.stop();
        assertThat(housekeeping.isRunning()).isFalse();
    }
}
