package dev.madang.application.memory;

import dev.madang.application.identity.AccountQueries;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.store.Store;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.UserRepository;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A port whose every method can be given the same flaw. */
record Port<P>(Class<P> type) {

    static final Port<UserRepository> USERS = new Port<>(UserRepository.class);
    static final Port<PostRepository> POSTS = new Port<>(PostRepository.class);
    static final Port<TagRepository> TAGS = new Port<>(TagRepository.class);
    static final Port<AccountRepository> ACCOUNTS = new Port<>(AccountRepository.class);
    static final Port<CredentialRepository> CREDENTIALS = new Port<>(CredentialRepository.class);
    static final Port<ModerationQueries> MODERATION = new Port<>(ModerationQueries.class);
    static final Port<AccountQueries> ACCOUNT_QUERIES = new Port<>(AccountQueries.class);

    /** The ports that need a transaction. */
    static final List<Port<?>> REPOSITORIES = all(type -> type.getPackageName().startsWith("dev.madang.domain."));

    static final List<Port<?>> QUERIES = all(type -> type.getSimpleName().endsWith("Queries"));

    /** Those whose methods can be flawed in any way. */
    static Stream<Port<?>> all() {
        return Stream.concat(REPOSITORIES.stream(), QUERIES.stream());
    }

    private static List<Port<?>> all(Predicate<Class<?>> which) {
        return Store.ports().filter(which).<Port<?>>map(Port::new).toList();
    }

    /** A call of a method, {@code arguments} and all. */
    record Call(String method, List<Object> arguments) {}

    /** What is done in the place of a call. */
    interface Around {

        @Nullable
        Object call(Call call, Honest honest);
    }

    /** The call as it should be carried out. */
    interface Honest extends Supplier<@Nullable Object> {

        /** Likewise, of other arguments. */
        @Nullable
        Object with(List<@Nullable Object> arguments);
    }

    /** The methods that a store writes itself. */
    Stream<Method> declared() {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isDefault())
                .sorted(Comparator.comparing(Method::getName));
    }

    /** Their names. */
    Stream<String> methods() {
        return declared().map(Method::getName);
    }

    Flaw around(String method, String sentence, Function<MemoryStore, Around> flaw) {
        Flaw around = Flaw.of(type, nameOf(method) + ' ' + sentence, store -> around(store, method, flaw.apply(store)));
        return new Flaw(around.sentence(), around.store(), nameOf(method));
    }

    /** With the port's. */
    String nameOf(String method) {
        return type.getSimpleName() + '.' + method;
    }

    P around(MemoryStore store, String flawedMethod, Around flaw) {
        return around(store, method -> method.getName().equals(flawedMethod) ? flaw : (call, honest) -> honest.get());
    }

    P around(MemoryStore store, Function<Method, Around> flaws) {
        P target = store.port(type);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, given);
                    }
                    List<Object> arguments = given == null ? List.of() : Arrays.asList(given);
                    return flaws.apply(method)
                            .call(new Call(method.getName(), arguments), honest(method, target, arguments));
                }));
    }

    private static Honest honest(Method method, Object target, List<Object> given) {
        return new Honest() {
            @Override
            public @Nullable Object get() {
                return invoke(method, target, given.toArray());
            }

            @Override
            public @Nullable Object with(List<@Nullable Object> arguments) {
                return invoke(method, target, arguments.toArray());
            }
        };
    }

    static @Nullable Object invoke(Method method, Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
