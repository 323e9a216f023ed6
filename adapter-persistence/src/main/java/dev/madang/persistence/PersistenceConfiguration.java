package dev.madang.persistence;

import dev.madang.application.Revision;
import dev.madang.application.Transactions;
import dev.madang.application.account.AccountQueries;
import dev.madang.application.health.Readiness;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostQueries;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.stats.StatsQueries;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.WithheldPostRepository;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.UserRepository;
import dev.madang.persistence.account.JooqAccountQueries;
import dev.madang.persistence.account.JooqAccounts;
import dev.madang.persistence.account.JooqCredentials;
import dev.madang.persistence.account.JooqUserQueries;
import dev.madang.persistence.account.JooqUsers;
import dev.madang.persistence.moderation.JooqModerationLog;
import dev.madang.persistence.moderation.JooqModerationQueries;
import dev.madang.persistence.post.JooqOrigins;
import dev.madang.persistence.post.JooqPostQueries;
import dev.madang.persistence.post.JooqPosts;
import dev.madang.persistence.post.JooqWithheldPosts;
import dev.madang.persistence.search.JooqSearchQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.stats.JooqStatsQueries;
import dev.madang.persistence.tag.JooqTagQueries;
import dev.madang.persistence.tag.JooqTags;
import dev.madang.persistence.transaction.JooqReadiness;
import dev.madang.persistence.transaction.JooqTransactions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every storage port, on the database that a {@link DatabaseStartup} bean opens; a failure is a
 * {@link DatabaseUnavailable}.
 */
@Configuration(proxyBeanMethods = false)
public class PersistenceConfiguration {

    @Bean
    SqlSession sqlSession(DatabaseStartup startup) {
        return new SqlSession(() -> startup.await().sql());
    }

    /** No board starts without its database. It is waited for last, when all other beans exist. */
    @Bean
    SmartInitializingSingleton databaseIsOpen(DatabaseStartup startup) {
        return startup::await;
    }

    /** A bean of its own, so that the database is closed even if the start fails before anything has used it. */
    @Bean
    DisposableBean closing(DatabaseStartup startup) {
        return startup::close;
    }

    @Bean
    Transactions transactions(SqlSession session, DatabaseStartup startup) {
        return new JooqTransactions(session, startup::await);
    }

    @Bean
    Revision revision(DatabaseStartup startup) {
        return () -> startup.await().revision().current();
    }

    @Bean
    Readiness readiness(DatabaseStartup startup) {
        return new JooqReadiness(startup::await);
    }

    @Bean
    UserRepository userRepository(SqlSession session) {
        return new JooqUsers(session);
    }

    @Bean
    UserQueries userQueries(SqlSession session) {
        return new JooqUserQueries(session);
    }

    @Bean
    PostRepository postRepository(SqlSession session) {
        return new JooqPosts(session);
    }

    @Bean
    PostQueries postQueries(SqlSession session) {
        return new JooqPostQueries(session);
    }

    @Bean
    SearchQueries searchQueries(SqlSession session) {
        return new JooqSearchQueries(session, new JooqPostQueries(session));
    }

    @Bean
    TagRepository tagRepository(SqlSession session) {
        return new JooqTags(session);
    }

    @Bean
    TagQueries tagQueries(SqlSession session) {
        return new JooqTagQueries(session);
    }

    @Bean
    StatsQueries statsQueries(SqlSession session) {
        return new JooqStatsQueries(session);
    }

    @Bean
    AccountRepository accountRepository(SqlSession session) {
        return new JooqAccounts(session);
    }

    @Bean
    CredentialRepository credentialRepository(SqlSession session) {
        return new JooqCredentials(session);
    }

    @Bean
    WithheldPostRepository withheldPostRepository(SqlSession session) {
        return new JooqWithheldPosts(session);
    }

    @Bean
    OriginRepository originRepository(SqlSession session) {
        return new JooqOrigins(session);
    }

    @Bean
    ModerationLog moderationLog(SqlSession session) {
        return new JooqModerationLog(session);
    }

    @Bean
    ModerationQueries moderationQueries(SqlSession session) {
        return new JooqModerationQueries(session);
    }

    @Bean
    AccountQueries accountQueries(SqlSession session) {
        return new JooqAccountQueries(session);
    }
}
