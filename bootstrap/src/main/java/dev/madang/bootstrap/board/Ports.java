package dev.madang.bootstrap.board;

import dev.madang.application.Revision;
import dev.madang.application.Transactions;
import dev.madang.application.health.Readiness;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostQueries;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.stats.StatsQueries;
import dev.madang.application.store.Store;
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
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.SingletonTargetSource;
import org.springframework.context.support.GenericApplicationContext;

/** Makes a store's ports beans of a board, which closes the store at its end. */
final class Ports {

    private Ports() {}

    static void add(GenericApplicationContext board, Store store) {
        board.registerBean(Store.class, () -> store);
        add(board, Transactions.class, store.transactions());
        add(board, Revision.class, store.revision());
        add(board, Readiness.class, store.readiness());
        add(board, UserRepository.class, store.users());
        add(board, UserQueries.class, store.userQueries());
        add(board, PostRepository.class, store.posts());
        add(board, PostQueries.class, store.postQueries());
        add(board, SearchQueries.class, store.search());
        add(board, TagRepository.class, store.tags());
        add(board, TagQueries.class, store.tagQueries());
        add(board, StatsQueries.class, store.stats());
        add(board, AccountRepository.class, store.accounts());
        add(board, CredentialRepository.class, store.credentials());
        add(board, AccountQueries.class, store.accountQueries());
        add(board, WithheldPostRepository.class, store.withheldPosts());
        add(board, OriginRepository.class, store.origins());
        add(board, ModerationLog.class, store.moderationLog());
        add(board, ModerationQueries.class, store.moderationQueries());
    }

    /** As nothing but the port: one object may be several of them, and beans are told apart by what they are. */
    private static <P> void add(GenericApplicationContext board, Class<P> port, P implementation) {
        board.registerBean(port, () -> ProxyFactory.getProxy(port, new SingletonTargetSource(implementation)));
    }
}
