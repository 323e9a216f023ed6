package dev.madang.application.throttle;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;

/**
 * Port: counts what is done by each key. It forgets when the process ends, and may forget keys that haven't been seen for as
 * long as it takes to fill their allowance.
 */
public interface Throttle {

    /**
     * @throws Refusal {@code too-often}, and nothing is spent, if the key hasn't as much left; {@code too-many} if it could
     *     never have
     */
    void spend(Allowance allowance, String key, long amount);

    /**
     * What a guest makes, by {@link Caller#guestAddress}; others spend nothing.
     *
     * @throws Refusal as {@link #spend}
     */
    default void spendAsGuest(Caller caller, long amount) {
        caller.guestAddress().ifPresent(from -> spend(Allowance.GUEST_POST, from.value(), amount));
    }

    /** @throws Refusal {@code too-often} if the key has nothing left */
    void require(Allowance allowance, String key);
}
