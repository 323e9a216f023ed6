package dev.madang.application.memory;

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
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A port whose every method can be given the same flaw. */
record Port<P>(
        Class<P> type, Function<MemoryStore, P> honest, BiFunction<String, Function<MemoryStore, P>, Flaw> flawed) {

    static final Port<UserRepository> USERS = new Port<>(UserRepository.class, MemoryUsers::new, Flaw::ofUsers);
    static final Port<PostRepository> POSTS = new Port<>(PostRepository.class, MemoryPosts::new, Flaw::ofPosts);
    static final Port<TagRepository> TAGS = new Port<>(TagRepository.class, MemoryTags::new, Flaw::ofTags);

    static final Port<AccountRepository> ACCOUNTS =
            new Port<>(AccountRepository.class, MemoryAccounts::new, Flaw::ofAccounts);
    static final Port<CredentialRepository> CREDENTIALS =
            new Port<>(CredentialRepository.class, MemoryCredentials::new, Flaw::ofCredentials);

    static final Port<WithheldPostRepository> WITHHELD_POSTS =
            new Port<>(WithheldPostRepository.class, MemoryWithheldPosts::new, Flaw::ofWithheldPosts);
    static final Port<OriginRepository> ORIGINS =
            new Port<>(OriginRepository.class, MemoryOrigins::new, Flaw::ofOrigins);
    static final Port<ModerationLog> MODERATION_LOG =
            new Port<>(ModerationLog.class, MemoryModerationLog::new, Flaw::ofModerationLog);

    static final List<Port<?>> REPOSITORIES =
            List.of(USERS, POSTS, TAGS, ACCOUNTS, CREDENTIALS, WITHHELD_POSTS, ORIGINS, MODERATION_LOG);

    static final Port<SearchQueries> SEARCH = new Port<>(SearchQueries.class, MemorySearch::new, Flaw::ofSearch);

    static final Port<ModerationQueries> MODERATION =
            new Port<>(ModerationQueries.class, MemoryModerationQueries::new, Flaw::ofModerationQueries);

    static final Port<AccountQueries> ACCOUNT_QUERIES =
            new Port<>(AccountQueries.class, MemoryAccountQueries::new, Flaw::ofAccountQueries);

    static final List<Port<?>> QUERIES = List.of(
            new Port<>(UserQueries.class, MemoryUserQueries::new, Flaw::ofUserQueries),
            new Port<>(PostQueries.class, MemoryPostQueries::new, Flaw::ofPostQueries),
            new Port<>(TagQueries.class, MemoryTagQueries::new, Flaw::ofTagQueries),
            ACCOUNT_QUERIES,
            MODERATION,
            new Port<>(StatsQueries.class, MemoryStats::new, Flaw::ofStats));

    /** A call of a method, {@code arguments} and all. */
    record Call(String method, List<Object> arguments) {}

    /** What is done in the place of a call. */
    interface Around {

        @Nullable
        Object call(Call call, Supplier<@Nullable Object> honest);
    }

    /** The methods that a store writes itself. */
    Stream<String> methods() {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isDefault())
                .map(Method::getName)
                .sorted();
    }

    Flaw around(String method, String sentence, Function<MemoryStore, Around> flaw) {
        return flawed.apply(
                type.getSimpleName() + '.' + method + ' ' + sentence,
                store -> around(store, method, flaw.apply(store)));
    }

    P around(MemoryStore store, String flawedMethod, Around flaw) {
        P target = honest.apply(store);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, given);
                    }
                    List<Object> arguments = given == null ? List.of() : Arrays.asList(given);
                    return method.getName().equals(flawedMethod)
                            ? flaw.call(new Call(flawedMethod, arguments), () -> invoke(method, target, given))
                            : invoke(method, target, given);
                }));
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments) {
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
