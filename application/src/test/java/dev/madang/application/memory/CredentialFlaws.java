package dev.madang.application.memory;

import dev.madang.application.identity.AccountQueries;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

@FoundBy("Credentials")
final class CredentialFlaws {

    private CredentialFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(removals(), lists(), queries()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> removals() {
        return Stream.of(
                flawed("counts what it may remove", store -> new MemoryCredentials(store) {
                    @Override
                    public int removeExpired(Instant before, int limit) {
                        super.removeExpired(before, limit);
                        return limit;
                    }
                }),
                flawed("removes by id what has expired", store -> new MemoryCredentials(store) {
                    @Override
                    public int removeExpired(Instant before, int limit) {
                        List<Credential> expired = store.writing().credentials.values().stream()
                                .filter(credential -> credential.expiresAt().isBefore(before))
                                .limit(limit)
                                .toList();
                        expired.forEach(this::remove);
                        return expired.size();
                    }
                }));
    }

    private interface Newest {
        List<Credential> of(MemoryState state, long userId, Credential.Kind kind, int limit);
    }

    private static Stream<Flaw> lists() {
        return Stream.of(
                listing(
                        "lists the oldest",
                        (state, userId, kind, limit) -> MemoryCredentials.newest(state, userId, kind, 99).stream()
                                .sorted(Comparator.comparing(Credential::id))
                                .limit(limit)
                                .toList()),
                listing(
                        "lists those of any kind",
                        (state, userId, kind, limit) -> newest(
                                Stream.of(Credential.Kind.values())
                                        .flatMap(other -> MemoryCredentials.newest(state, userId, other, 99).stream()),
                                limit)),
                listing(
                        "lists everybody's",
                        (state, userId, kind, limit) -> newest(
                                state.credentials.values().stream().filter(credential -> credential.kind() == kind),
                                limit)));
    }

    private static List<Credential> newest(Stream<Credential> credentials, int limit) {
        return credentials
                .sorted(Comparator.comparing(Credential::id).reversed())
                .limit(limit)
                .toList();
    }

    private static Flaw listing(String sentence, Newest newest) {
        return flawed(sentence, store -> new MemoryCredentials(store) {
            @Override
            public List<Credential> newest(long userId, Credential.Kind kind, int limit) {
                return newest.of(store.writing(), userId, kind, limit);
            }
        });
    }

    private static Stream<Flaw> queries() {
        return Stream.of(
                showing(
                        "shows the oldest",
                        (state, userId, kind, limit) -> MemoryCredentials.newest(state, userId, kind, 99).stream()
                                .sorted(Comparator.comparing(Credential::id))
                                .limit(limit)
                                .toList()),
                showing(
                        "shows everybody's",
                        (state, userId, kind, limit) -> newest(
                                state.credentials.values().stream().filter(credential -> credential.kind() == kind),
                                limit)));
    }

    private static Flaw showing(String sentence, Newest newest) {
        return Flaw.of(
                AccountQueries.class,
                "AccountQueries.credentials " + sentence,
                store -> new MemoryAccountQueries(store) {
                    @Override
                    public List<Credential> credentials(long userId, Credential.Kind kind, int limit) {
                        return newest.of(store.reading(), userId, kind, limit);
                    }
                });
    }

    private static Flaw flawed(String sentence, Function<MemoryStore, MemoryCredentials> flawed) {
        return Flaw.of(CredentialRepository.class, "CredentialRepository " + sentence, flawed::apply);
    }
}
