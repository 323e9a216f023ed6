package dev.madang.application;

import java.lang.reflect.Proxy;

/** Ports during whose calls something else happens. */
public final class Meanwhile {

    private Meanwhile() {}

    /** Does something before each call of a method. */
    public static <P> P before(Class<P> type, P port, String name, Runnable work) {
        return type.cast(Proxy.newProxyInstance(
                Meanwhile.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(name)) {
                        work.run();
                    }
                    return method.invoke(port, arguments);
                }));
    }
}
