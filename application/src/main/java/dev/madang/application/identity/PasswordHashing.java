package dev.madang.application.identity;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Password;
import org.jspecify.annotations.Nullable;

/** Turns passwords into what may be stored of them. It takes long by design, so only a few may wait for it at a time. */
public interface PasswordHashing {

    /** @throws Refusal {@code unavailable}, if too many wait */
    String hash(Password password);

    /**
     * Takes the same time for every answer.
     *
     * @param typed in any normalisation, and of any length
     * @param hash null if nobody has the account, which nothing matches
     * @throws Refusal {@code unavailable}, if too many wait
     */
    boolean matches(String typed, @Nullable String hash);
}
