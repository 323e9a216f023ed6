package dev.madang.application.memory;

import dev.madang.application.store.Store;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A way to break one promise of the ports and keep the others, for the contract to find.
 *
 * @param sentence what the store does, as the end of a sentence that begins with it
 * @param method of the only one that is flawed, its port and its name; null where there are more
 */
record Flaw(
        String sentence,
        Supplier<? extends Store> store,
        @Nullable String method) {

    Flaw(String sentence, Supplier<? extends Store> store) {
        this(sentence, store, null);
    }

    /** A store in memory of which one port is flawed. */
    static <P> Flaw of(Class<P> port, String sentence, Function<MemoryStore, P> flawed) {
        return new Flaw(sentence, () -> {
            MemoryStore store = new MemoryStore();
            return store(store, Map.of(port, flawed.apply(store)));
        });
    }

    /** @param instead of ports, by their types */
    static Store store(MemoryStore store, Map<Class<?>, ?> instead) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    Object port = instead.get(method.getReturnType());
                    return port == null ? method.invoke(store, arguments) : port;
                });
    }

    Store open() {
        return store.get();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
