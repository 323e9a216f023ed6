package dev.madang.bootstrap.board;

import dev.madang.application.store.Store;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.SingletonTargetSource;
import org.springframework.context.support.GenericApplicationContext;

/** Makes a store's ports beans of a context, which closes the store at its end, also where it fails to start. */
final class Ports {

    private Ports() {}

    static void add(GenericApplicationContext context, Store store) {
        context.getDefaultListableBeanFactory().registerDisposableBean("store", store::close);
        Store.ports().forEach(port -> add(context, store, port));
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
