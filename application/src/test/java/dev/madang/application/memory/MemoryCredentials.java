package dev.madang.application.memory;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

class MemoryCredentials implements CredentialRepository {

    private final MemoryStore store;

    MemoryCredentials(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Credential add(Credential.Draft draft) {
        MemoryState state = store.writing();
        Credential credential = new Credential.Draft(
                        draft.userId(),
                        draft.kind(),
                        draft.secret(),
                        draft.label(),
                        draft.scopes(),
                        draft.createdAt().truncatedTo(ChronoUnit.MICROS),
                        draft.expiresAt().truncatedTo(ChronoUnit.MICROS))
                .withId(++state.lastCredentialId);
        state.credentials.put(credential.id(), credential);
        return credential;
    }

    @Override
    public Optional<Credential> bySecret(SecretHash secret) {
        return store.writing().credentials.values().stream()
                .filter(credential -> credential.secret().equals(secret))
                .findFirst();
    }

    @Override
    public Optional<Credential> byId(long id) {
        return Optional.ofNullable(store.writing().credentials.get(id));
    }

    @Override
    public List<Credential> newest(long userId, Credential.Kind kind, int limit) {
        return newest(store.writing(), userId, kind, limit);
    }

    static List<Credential> newest(MemoryState state, long userId, Credential.Kind kind, int limit) {
        return state.credentials.values().stream()
                .filter(credential -> credential.userId() == userId && credential.kind() == kind)
                .sorted(Comparator.comparing(Credential::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void use(Credential credential, Instant usedAt) {
        store.writing()
                .credentials
                .computeIfPresent(credential.id(), (id, kept) -> kept.usedAt(usedAt.truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public void remove(Credential credential) {
        store.writing().credentials.remove(credential.id());
    }

    @Override
    public void removeAll(long userId, Credential.Kind kind) {
        store.writing()
                .credentials
                .values()
                .removeIf(credential -> credential.userId() == userId && credential.kind() == kind);
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        List<Credential> expired = store.writing().credentials.values().stream()
                .filter(credential -> credential.expiresAt().isBefore(before))
                .sorted(Comparator.comparing(Credential::expiresAt))
                .limit(limit)
                .toList();
        expired.forEach(this::remove);
        return expired.size();
    }
}
