package com.example.forgetful;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

record Credentials(Sheets sheets) implements CredentialRepository {

    @Override
    public Credential add(Credential.Draft draft) {
        return sheets.writing()
                .addCredential(new Credential.Draft(
                        draft.userId(),
                        draft.kind(),
                        draft.secret(),
                        draft.label(),
                        draft.scopes(),
                        draft.createdAt().truncatedTo(ChronoUnit.MICROS),
                        draft.expiresAt().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public Optional<Credential> bySecret(SecretHash secret) {
        return find(sheets.writing(), secret);
    }

    Optional<Credential> find(Sheet sheet, SecretHash secret) {
        return sheet.credentials.values().stream()
                .filter(credential -> credential.secret().equals(secret))
                .findFirst();
    }

    @Override
    public Optional<Credential> byId(long id) {
        return Optional.ofNullable(sheets.writing().credentials.get(id));
    }

    @Override
    public List<Credential> newest(long userId, Credential.Kind kind, int limit) {
        return newest(sheets.writing(), userId, kind, limit);
    }

    List<Credential> newest(Sheet sheet, long userId, Credential.Kind kind, int limit) {
        return sheet.credentials.values().stream()
                .filter(credential -> credential.userId() == userId && credential.kind() == kind)
                .sorted(Comparator.comparing(Credential::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void use(Credential credential, Instant usedAt) {
        sheets.writing()
                .credentials
                .computeIfPresent(credential.id(), (id, kept) -> kept.usedAt(usedAt.truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public void remove(Credential credential) {
        sheets.writing().credentials.remove(credential.id());
    }

    @Override
    public void removeAll(long userId, Credential.Kind kind) {
        removeIf(credential -> credential.userId() == userId && credential.kind() == kind);
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        List<Credential> expired = sheets.writing().credentials.values().stream()
                .filter(credential -> credential.expiresAt().isBefore(before))
                .sorted(Comparator.comparing(Credential::expiresAt))
                .limit(limit)
                .toList();
        expired.forEach(this::remove);
        return expired.size();
    }

    private void removeIf(Predicate<Credential> condition) {
        sheets.writing().credentials.values().removeIf(condition);
    }
}
