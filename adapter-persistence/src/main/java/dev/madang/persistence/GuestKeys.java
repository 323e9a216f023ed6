package dev.madang.persistence;

import dev.madang.domain.SecretHash;
import org.jspecify.annotations.Nullable;

/** Guests' keys as columns hold them: empty where there is none. */
final class GuestKeys {

    private GuestKeys() {}

    static String stored(@Nullable SecretHash key) {
        return key == null ? "" : key.value();
    }

    static @Nullable SecretHash read(String stored) {
        return stored.isEmpty() ? null : new SecretHash(stored);
    }
}
