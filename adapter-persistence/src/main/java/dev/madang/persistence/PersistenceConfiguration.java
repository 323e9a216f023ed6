package dev.madang.persistence;

import dev.madang.application.Revision;
import dev.madang.application.Transactions;
import dev.madang.application.health.Readiness;
import dev.madang.application.identity.AccountQueries;
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
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every storage port, on the database that an {@link OpeningDatabase} bean opens. What stands in the way of that is a
 * {@link DatabaseUnavailable}.
 */
@Configuration(proxyBeanMethods = false)
public class PersistenceConfiguration {

    @Bean(destroyMethod = "")
    Database database(OpeningDatabase opening) {
        return new Database(opening::await);
    }

    /** No board starts without its database; all that doesn't need it has started by then. */
    @Bean
    SmartInitializingSingleton databaseIsOpen(OpeningDatabase opening) {
        return opening::await;
    }

    /** Also where the start failed before anybody asked for the database. */
    @Bean
    DisposableBean closing(OpeningDatabase opening) {
        return opening::close;
    }

    @Bean
    Transactions transactions(Database database) {
        return new JooqTransactions(database);
    }

    @Bean
    Revision revision(Database database) {
        return database::revision;
    }

    @Bean
    Readiness readiness(Database database) {
        return new JooqReadiness(database);
    }

    @Bean
    UserRepository userRepository(Database database) {
        return new JooqUsers(database);
    }

    @Bean
    UserQueries userQueries(Database database) {
        return new JooqUserQueries(database);
    }

    @Bean
    PostRepository postRepository(Database database) {
        return new JooqPosts(database);
    }

    @Bean
    PostQueries postQueries(Database database) {
        return new JooqPostQueries(database);
    }

    @Bean
    SearchQueries searchQueries(Database database) {
        return new JooqSearchQueries(database, new JooqPostQueries(database));
    }

    @Bean
    TagRepository tagRepository(Database database) {
        return new JooqTags(database);
    }

    @Bean
    TagQueries tagQueries(Database database) {
        return new JooqTagQueries(database);
    }

    @Bean
    StatsQueries statsQueries(Database database) {
        return new JooqStatsQueries(database);
    }

    @Bean
    AccountRepository accountRepository(Database database) {
        return new JooqAccounts(database);
    }

    @Bean
    CredentialRepository credentialRepository(Database database) {
        return new JooqCredentials(database);
    }

    @Bean
    WithheldPostRepository withheldPostRepository(Database database) {
        return new JooqWithheldPosts(database);
    }

    @Bean
    OriginRepository originRepository(Database database) {
        return new JooqOrigins(database);
    }

    @Bean
    ModerationLog moderationLog(Database database) {
        return new JooqModerationLog(database);
    }

    @Bean
    ModerationQueries moderationQueries(Database database) {
        return new JooqModerationQueries(database);
    }

    @Bean
    AccountQueries accountQueries(Database database) {
        return new JooqAccountQueries(database);
    }
}
