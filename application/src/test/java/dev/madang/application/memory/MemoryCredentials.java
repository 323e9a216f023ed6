package dev.madang.application.memory;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    public void removeExpired(Instant before) {
        store.writing()
                .credentials
                .values()
                .removeIf(credential -> credential.expiresAt().isBefore(before));
    }
}
