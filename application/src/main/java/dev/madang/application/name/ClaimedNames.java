package dev.madang.application.name;

import dev.madang.application.Collaborator;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Username;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what looks like a member's name, or like the board's own, from everybody else. */
@Collaborator
public final class ClaimedNames {

    /** The name of a former member, followed by a number. */
    public static final String FORMER = "former member";

    private static final String DIGIT = "[\\P{L}一二三四五六七八九十]";

    /** Or any other characters that are no letters: digits have more forms than can be listed. */
    private static final Pattern NUMBER = Pattern.compile("^" + DIGIT + "+|" + DIGIT + "+$");

    /** What a reader would take for the board's own voice, or for somebody who has left. */
    private static final List<String> RESERVED =
            List.of("administrator", "moderator", "system", FORMER, "관리자", "운영자", "시스템", "떠난 회원", "탈퇴한 회원", "마당지기");

    private final AccountRepository accounts;
    private final NameKeys nameKeys;
    private volatile @Nullable Set<NameKey> reserved;

    public ClaimedNames(AccountRepository accounts, NameKeys nameKeys) {
        this.accounts = accounts;
        this.nameKeys = nameKeys;
    }

    /**
     * What the name looks like, for {@link #refuse}. It takes a moment, and so isn't for transactions.
     *
     * @param field that has the name
     * @throws Refusal {@code name-claimed} if nobody can have it
     */
    public Set<NameKey> keys(String field, Username name) {
        Set<NameKey> keys = nameKeys.of(name);
        if (isReserved(keys) || isNumbered(name)) {
            throw claimed(field);
        }
        return keys;
    }

    /**
     * Runs within the caller's transaction.
     *
     * @throws Refusal {@code name-claimed} if a member has it
     */
    public void refuse(String field, Collection<NameKey> keys) {
        if (accounts.holder(keys).isPresent()) {
            throw claimed(field);
        }
    }

    private boolean isReserved(Set<NameKey> keys) {
        return !Collections.disjoint(keys, reserved());
    }

    private boolean isNumbered(Username name) {
        String stem = NUMBER.matcher(name.value()).replaceAll("");
        return !stem.isEmpty() && !stem.equals(name.value()) && isReserved(nameKeys.of(new Username(new Stored(stem))));
    }

    private static Refusal claimed(String field) {
        return Refusal.conflict(field, "name-claimed");
    }

    private Set<NameKey> reserved() {
        Set<NameKey> known = reserved;
        if (known == null) {
            known = RESERVED.stream()
                    .flatMap(name -> nameKeys.of(new Username(name)).stream())
                    .collect(Collectors.toUnmodifiableSet());
            reserved = known;
        }
        return known;
    }
}
