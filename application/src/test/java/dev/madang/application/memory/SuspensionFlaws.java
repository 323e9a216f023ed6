package dev.madang.application.memory;

import dev.madang.application.identity.AccountQueries;
import dev.madang.application.identity.CredentialHolder;
import dev.madang.domain.Reason;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Suspensions and warnings that are lost, never end, or hit somebody else. */
@FoundBy("Suspensions")
final class SuspensionFlaws {

    private SuspensionFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(changes(), additions(), times(), texts(), holders()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> changes() {
        return Stream.of(
                updating(
                        "lifts no suspension",
                        (before, given) ->
                                given.suspendedUntil() == null ? given.suspendedUntil(before.suspendedUntil()) : given),
                updating(
                        "takes no warning back",
                        (before, given) -> given.warning() == null ? given.withWarning(before.warning()) : given),
                updating(
                        "keeps the first suspension",
                        (before, given) -> before.suspendedUntil() == null
                                ? given
                                : given.suspendedUntil(before.suspendedUntil())),
                updating(
                        "keeps the first warning",
                        (before, given) -> before.warning() == null ? given : given.withWarning(before.warning())),
                Flaw.of(AccountRepository.class, "suspends everybody", store -> new MemoryAccounts(store) {
                    @Override
                    public void update(Account account) {
                        super.update(account);
                        store.writing()
                                .accounts
                                .replaceAll((id, other) -> other.suspendedUntil(account.suspendedUntil()));
                    }
                }));
    }

    private static Flaw updating(String sentence, BinaryOperator<Account> kept) {
        return Flaw.of(
                AccountRepository.class, "AccountRepository.update " + sentence, store -> new MemoryAccounts(store) {
                    @Override
                    public void update(Account account) {
                        super.update(byUserId(account.userId())
                                .map(before -> kept.apply(before, account))
                                .orElse(account));
                    }
                });
    }

    private static Stream<Flaw> additions() {
        return Stream.of(
                Flaw.of(AccountRepository.class, "rounds a new suspension", store -> new MemoryAccounts(store) {
                    @Override
                    public void add(Account account) {
                        super.add(account.suspendedUntil(rounded(account)));
                    }
                }),
                Flaw.of(
                        AccountRepository.class,
                        "adds a suspension to the nanosecond",
                        store -> new MemoryAccounts(store) {
                            @Override
                            public void add(Account account) {
                                super.add(account);
                                store.writing()
                                        .accounts
                                        .computeIfPresent(
                                                account.userId(),
                                                (id, kept) -> kept.suspendedUntil(account.suspendedUntil()));
                            }
                        }));
    }

    private static Stream<Flaw> times() {
        return Stream.of(
                updating("rounds a suspension", (before, given) -> given.suspendedUntil(rounded(given))),
                Flaw.of(
                        AccountRepository.class,
                        "keeps a suspension to the nanosecond",
                        store -> new MemoryAccounts(store) {
                            @Override
                            public void update(Account account) {
                                super.update(account);
                                store.writing()
                                        .accounts
                                        .computeIfPresent(
                                                account.userId(),
                                                (id, kept) -> kept.suspendedUntil(account.suspendedUntil()));
                            }
                        }));
    }

    private static @Nullable Instant rounded(Account account) {
        Instant time = account.suspendedUntil();
        return time == null ? null : time.plusNanos(500);
    }

    private static Stream<Flaw> texts() {
        return Stream.of(
                warning("cuts warnings", text -> text.substring(0, Math.min(300, text.length()))),
                warning("keeps no quotes in warnings", text -> text.replace("\"", "")),
                warning("escapes warnings for HTML", text -> text.replace("<", "&lt;")),
                warning("keeps no emoji in warnings", text -> text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?")));
    }

    private static Flaw warning(String sentence, UnaryOperator<String> change) {
        return updating(sentence, (before, given) -> {
            Reason warning = given.warning();
            return given.withWarning(warning == null ? null : new Reason(change.apply(warning.value())));
        });
    }

    private static Stream<Flaw> holders() {
        return Stream.of(
                holding("tells of no warning", holder -> with(holder, holder.suspendedUntil(), false)),
                holding("takes everybody for warned", holder -> with(holder, holder.suspendedUntil(), true)),
                holding(
                        "takes whoever is suspended for warned",
                        holder -> with(
                                holder,
                                holder.suspendedUntil(),
                                !holder.suspendedUntil().equals(Instant.EPOCH))),
                holding(
                        "suspends only who is warned",
                        holder -> holder.warned() ? holder : with(holder, Instant.EPOCH, false)),
                holding(
                        "warns only who is suspended",
                        holder -> with(
                                holder,
                                holder.suspendedUntil(),
                                holder.warned() && !holder.suspendedUntil().equals(Instant.EPOCH))),
                Flaw.of(
                        AccountQueries.class,
                        "holds against one what is held against another",
                        store -> new MemoryAccountQueries(store) {
                            @Override
                            public Optional<CredentialHolder> bySecret(SecretHash secret) {
                                boolean warned = store.reading().accounts.values().stream()
                                        .anyMatch(account -> account.warning() != null);
                                return super.bySecret(secret)
                                        .map(holder -> with(holder, holder.suspendedUntil(), warned));
                            }
                        }));
    }

    private static Flaw holding(String sentence, UnaryOperator<CredentialHolder> seen) {
        return Flaw.of(
                AccountQueries.class, "AccountQueries.bySecret " + sentence, store -> new MemoryAccountQueries(store) {
                    @Override
                    public Optional<CredentialHolder> bySecret(SecretHash secret) {
                        return super.bySecret(secret).map(seen);
                    }
                });
    }

    private static CredentialHolder with(CredentialHolder holder, Instant suspendedUntil, boolean warned) {
        return new CredentialHolder(holder.credential(), holder.username(), holder.role(), suspendedUntil, warned);
    }
}
