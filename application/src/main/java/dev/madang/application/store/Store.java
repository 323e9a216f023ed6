package dev.madang.application.store;

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
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * All storage ports, on the same data: what a store hands to a board, and to the contract that proves it. Whatever needs
 * them all, such as the beans of a board, is derived from the methods.
 */
public interface Store extends AutoCloseable {

    Transactions transactions();

    Revision revision();

    Readiness readiness();

    UserRepository users();

    UserQueries userQueries();

    PostRepository posts();

    PostQueries postQueries();

    SearchQueries search();

    TagRepository tags();

    TagQueries tagQueries();

    StatsQueries stats();

    SitemapQueries sitemap();

    AccountRepository accounts();

    CredentialRepository credentials();

    AccountQueries accountQueries();

    VersionRepository versions();

    VersionQueries versionQueries();

    CommentRepository comments();

    CommentQueries commentQueries();

    OriginRepository origins();

    SubmissionRepository submissions();

    AnswerRepository answers();

    ModerationLog moderationLog();

    ModerationQueries moderationQueries();

    ReportRepository reports();

    ReportQueries reportQueries();

    FollowRepository follows();

    FollowQueries followQueries();

    NotificationRepository notifications();

    NotificationQueries notificationQueries();

    RecommendationRepository recommendations();

    RecommendationQueries recommendationQueries();

    /** Frees what the store holds. */
    @Override
    void close();

    /** The types of the ports. */
    static Stream<Class<?>> ports() {
        return accessors().map(Method::getReturnType);
    }

    /** @throws IllegalArgumentException if no port is of the type */
    default <P> P port(Class<P> type) {
        Method accessor = accessors()
                .filter(method -> method.getReturnType() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no port is a " + type.getName()));
        try {
            return type.cast(accessor.invoke(this));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Method> accessors() {
        return Arrays.stream(Store.class.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getReturnType() != void.class);
    }
}
