package dev.madang.persistence;

import dev.madang.application.Revision;
import dev.madang.application.Store;
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
        AccountRepository accounts,
        CredentialRepository credentials,
        AccountQueries accountQueries,
        WithheldPostRepository withheldPosts,
        OriginRepository origins,
        ModerationLog moderationLog,
        ModerationQueries moderationQueries,
        Runnable closing)
        implements Store {

    static JooqStore on(Database database, Runnable closing) {
        JooqPostQueries postQueries = new JooqPostQueries(database);
        return new JooqStore(
                new JooqTransactions(database),
                database::revision,
                new JooqReadiness(database),
                new JooqUsers(database),
                new JooqUserQueries(database),
                new JooqPosts(database),
                postQueries,
                new JooqSearchQueries(database, postQueries),
                new JooqTags(database),
                new JooqTagQueries(database),
                new JooqStatsQueries(database),
                new JooqAccounts(database),
                new JooqCredentials(database),
                new JooqAccountQueries(database),
                new JooqWithheldPosts(database),
                new JooqOrigins(database),
                new JooqModerationLog(database),
                new JooqModerationQueries(database),
                closing);
    }

    @Override
    public void close() {
        closing.run();
    }
}
