package dev.madang.application.memory;

import dev.madang.application.Revision;
import dev.madang.application.Transactions;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.follow.FollowQueries;
import dev.madang.application.health.Readiness;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.notification.NotificationQueries;
import dev.madang.application.post.PostQueries;
import dev.madang.application.recommendation.RecommendationQueries;
import dev.madang.application.report.ReportQueries;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.sitemap.SitemapQueries;
import dev.madang.application.stats.StatsQueries;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.application.version.VersionQueries;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.answer.AnswerRepository;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.notification.FollowRepository;
import dev.madang.domain.notification.NotificationRepository;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.SubmissionRepository;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.report.ReportRepository;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.version.VersionRepository;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on a state in memory: a writer works on a copy of its own, which takes the place of the committed state when
 * it is done. One writes at a time; readers never wait.
 */
public class MemoryStore implements Store, Transactions {

    private final Lock writer = new ReentrantLock();

    @SuppressWarnings("ThreadLocalUsage") // One store, one thread-local.
    final ThreadLocal<@Nullable MemoryState> working = new ThreadLocal<>();

    /** What was committed when the thread asked for its transaction, for which it may have had to wait. */
    @SuppressWarnings("ThreadLocalUsage") // One store, one thread-local.
    final ThreadLocal<@Nullable MemoryState> asked = new ThreadLocal<>();

    private final AtomicLong commits = new AtomicLong();

    volatile MemoryState committed = new MemoryState();

    MemoryStore() {}

    /** A fresh and empty store behind all ports. */
    public static Store open() {
        return new MemoryStore();
    }

    @Override
    public Transactions transactions() {
        return this;
    }

    @Override
    public Revision revision() {
        return commits::get;
    }

    @Override
    public Readiness readiness() {
        return () -> true;
    }

    @Override
    public UserRepository users() {
        return new MemoryUsers(this);
    }

    @Override
    public UserQueries userQueries() {
        return new MemoryUserQueries(this);
    }

    @Override
    public PostRepository posts() {
        return new MemoryPosts(this);
    }

    @Override
    public PostQueries postQueries() {
        return new MemoryPostQueries(this);
    }

    @Override
    public SearchQueries search() {
        return new MemorySearch(this);
    }

    @Override
    public TagRepository tags() {
        return new MemoryTags(this);
    }

    @Override
    public TagQueries tagQueries() {
        return new MemoryTagQueries(this);
    }

    @Override
    public AccountRepository accounts() {
        return new MemoryAccounts(this);
    }

    @Override
    public CredentialRepository credentials() {
        return new MemoryCredentials(this);
    }

    @Override
    public AccountQueries accountQueries() {
        return new MemoryAccountQueries(this);
    }

    @Override
    public VersionRepository versions() {
        return new MemoryVersions(this);
    }

    @Override
    public VersionQueries versionQueries() {
        return new MemoryVersionQueries(this);
    }

    @Override
    public CommentRepository comments() {
        return new MemoryComments(this);
    }

    @Override
    public CommentQueries commentQueries() {
        return new MemoryCommentQueries(this);
    }

    @Override
    public OriginRepository origins() {
        return new MemoryOrigins(this);
    }

    @Override
    public SubmissionRepository submissions() {
        return new MemorySubmissions(this);
    }

    @Override
    public AnswerRepository answers() {
        return new MemoryAnswers(this);
    }

    @Override
    public ModerationLog moderationLog() {
        return new MemoryModerationLog(this);
    }

    @Override
    public ModerationQueries moderationQueries() {
        return new MemoryModerationQueries(this);
    }

    @Override
    public ReportRepository reports() {
        return new MemoryReports(this);
    }

    @Override
    public ReportQueries reportQueries() {
        return new MemoryReportQueries(this);
    }

    @Override
    public FollowRepository follows() {
        return new MemoryFollows(this);
    }

    @Override
    public FollowQueries followQueries() {
        return new MemoryFollowQueries(this);
    }

    @Override
    public NotificationRepository notifications() {
        return new MemoryNotifications(this);
    }

    @Override
    public NotificationQueries notificationQueries() {
        return new MemoryNotificationQueries(this);
    }

    @Override
    public RecommendationRepository recommendations() {
        return new MemoryRecommendations(this);
    }

    @Override
    public RecommendationQueries recommendationQueries() {
        return new MemoryRecommendationQueries(this);
    }

    @Override
    public SitemapQueries sitemap() {
        return new MemorySitemap(this);
    }

    @Override
    public StatsQueries stats() {
        return new MemoryStats(this);
    }

    @Override
    public void close() {
        // Nothing is held that the garbage collector doesn't free.
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (working.get() != null) {
            throw new IllegalStateException("in a transaction already");
        }
        asked.set(committed);
        writer.lock();
        try {
            working.set(committed.copy());
            T result = work.get();
            MemoryState before = committed;
            committed = writing();
            if (isSeen(before, committed)) {
                commits.incrementAndGet();
            }
            return result;
        } finally {
            working.remove();
            asked.remove();
            writer.unlock();
        }
    }

    /** Whether everybody can see that there was a commit. */
    boolean isSeen(MemoryState before, MemoryState after) {
        return !before.looksLike(after);
    }

    /** What the thread's transaction wrote, else what was committed last. */
    MemoryState reading() {
        MemoryState own = working.get();
        return own == null ? committed : own;
    }

    /** @throws IllegalStateException if the thread isn't in a transaction */
    MemoryState writing() {
        MemoryState own = working.get();
        if (own == null) {
            throw new IllegalStateException("not in a transaction");
        }
        return own;
    }
}
