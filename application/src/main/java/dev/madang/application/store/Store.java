package dev.madang.application.store;

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

/**
 * All storage ports, on the same data: what a store hands to a board, and to the contract that proves it.
 *
 * @param closing frees what the store holds
 */
public record Store(
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
        implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
