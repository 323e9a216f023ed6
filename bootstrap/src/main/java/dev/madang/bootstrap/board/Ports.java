package dev.madang.bootstrap.board;

import dev.madang.application.Transactions;
import dev.madang.application.answer.OnceTransactions;
import dev.madang.application.store.Store;
import java.time.Clock;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.SingletonTargetSource;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Makes a store's ports beans of a context, which closes the store at its end, also where it fails to start. Its transactions
 * do what requests under a key ask for once.
 */
final class Ports {

    private Ports() {}

    static void add(GenericApplicationContext context, Store store) {
        context.getDefaultListableBeanFactory().registerDisposableBean("store", store::close);
        Store.ports().filter(port -> port != Transactions.class).forEach(port -> add(context, store, port));
        context.registerBean(
                OnceTransactions.class,
                () -> new OnceTransactions(store.transactions(), store.answers(), context.getBean(Clock.class)));
    }

    private static <P> void add(GenericApplicationContext context, Store store, Class<P> port) {
        context.registerBean(port, () -> asNothingElse(port, store.port(port)));
    }

    /** One object may be several ports, and beans are told apart by their types. */
    private static <P> P asNothingElse(Class<P> port, P implementation) {
        boolean several =
                Store.ports().filter(type -> type.isInstance(implementation)).count() > 1;
        return several ? ProxyFactory.getProxy(port, new SingletonTargetSource(implementation)) : implementation;
    }
}
