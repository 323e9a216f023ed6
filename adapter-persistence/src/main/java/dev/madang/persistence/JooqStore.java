package dev.madang.persistence;

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
import dev.madang.persistence.account.JooqAccountQueries;
import dev.madang.persistence.account.JooqAccounts;
import dev.madang.persistence.account.JooqCredentials;
import dev.madang.persistence.account.JooqUserQueries;
import dev.madang.persistence.account.JooqUsers;
import dev.madang.persistence.answer.JooqAnswers;
import dev.madang.persistence.comment.JooqCommentQueries;
import dev.madang.persistence.comment.JooqComments;
import dev.madang.persistence.moderation.JooqModerationLog;
import dev.madang.persistence.moderation.JooqModerationQueries;
import dev.madang.persistence.notification.JooqFollowQueries;
import dev.madang.persistence.notification.JooqFollows;
import dev.madang.persistence.notification.JooqNotificationQueries;
import dev.madang.persistence.notification.JooqNotifications;
import dev.madang.persistence.post.JooqOrigins;
import dev.madang.persistence.post.JooqPostQueries;
import dev.madang.persistence.post.JooqPosts;
import dev.madang.persistence.post.JooqSubmissions;
import dev.madang.persistence.recommendation.JooqRecommendationQueries;
import dev.madang.persistence.recommendation.JooqRecommendations;
import dev.madang.persistence.report.JooqReportQueries;
import dev.madang.persistence.report.JooqReports;
import dev.madang.persistence.search.JooqSearchQueries;
import dev.madang.persistence.sitemap.JooqSitemapQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.stats.JooqStatsQueries;
import dev.madang.persistence.tag.JooqTagQueries;
import dev.madang.persistence.tag.JooqTags;
import dev.madang.persistence.transaction.DatabaseResources;
import dev.madang.persistence.transaction.JooqReadiness;
import dev.madang.persistence.transaction.JooqTransactions;
import dev.madang.persistence.version.JooqVersionQueries;
import dev.madang.persistence.version.JooqVersions;
import java.util.function.Supplier;

/** Every storage port, on one database. */
record JooqStore(
        Transactions transactions,
        Revision revision,
        Readiness readiness,
        UserRepository users,
        UserQueries userQueries,
        PostRepository posts,
        PostQueries postQueries,
        SearchQueries search,
        TagRepository tags,
        TagQueries tagQueries,
        StatsQueries stats,
        SitemapQueries sitemap,
        AccountRepository accounts,
        CredentialRepository credentials,
        AccountQueries accountQueries,
        VersionRepository versions,
        VersionQueries versionQueries,
        CommentRepository comments,
        CommentQueries commentQueries,
        OriginRepository origins,
        SubmissionRepository submissions,
        AnswerRepository answers,
        ModerationLog moderationLog,
        ModerationQueries moderationQueries,
        ReportRepository reports,
        ReportQueries reportQueries,
        FollowRepository follows,
        FollowQueries followQueries,
        NotificationRepository notifications,
        NotificationQueries notificationQueries,
        RecommendationRepository recommendations,
        RecommendationQueries recommendationQueries,
        Runnable closing)
        implements Store {

    /** @param resources those of the session; called at each use of a port, and not before */
    static JooqStore on(SqlSession session, Supplier<DatabaseResources> resources, Runnable closing) {
        JooqPostQueries postQueries = new JooqPostQueries(session);
        return new JooqStore(
                new JooqTransactions(session, resources),
                () -> resources.get().revision().current(),
                new JooqReadiness(resources),
                new JooqUsers(session),
                new JooqUserQueries(session),
                new JooqPosts(session),
                postQueries,
                new JooqSearchQueries(session, postQueries),
                new JooqTags(session),
                new JooqTagQueries(session),
                new JooqStatsQueries(session),
                new JooqSitemapQueries(session),
                new JooqAccounts(session),
                new JooqCredentials(session),
                new JooqAccountQueries(session),
                new JooqVersions(session),
                new JooqVersionQueries(session),
                new JooqComments(session),
                new JooqCommentQueries(session),
                new JooqOrigins(session),
                new JooqSubmissions(session),
                new JooqAnswers(session),
                new JooqModerationLog(session),
                new JooqModerationQueries(session, postQueries),
                new JooqReports(session),
                new JooqReportQueries(session),
                new JooqFollows(session),
                new JooqFollowQueries(session),
                new JooqNotifications(session),
                new JooqNotificationQueries(session),
                new JooqRecommendations(session),
                new JooqRecommendationQueries(session),
                closing);
    }

    @Override
    public void close() {
        closing.run();
    }
}
