package dev.madang.domain.moderation;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.AddressKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects what guests wrote within a span of time: those that meet all conditions given.
 *
 * @param guestKey of one guest; null for all
 * @param address from which it came, where that is kept still; null for all
 * @param from inclusive
 * @param to exclusive
 */
public record GuestSelection(
        @Nullable SecretHash guestKey, @Nullable AddressKey address, Instant from, Instant to) {}
