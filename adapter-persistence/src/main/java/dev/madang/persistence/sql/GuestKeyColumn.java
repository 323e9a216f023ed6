package dev.madang.persistence.sql;

import dev.madang.domain.SecretHash;
import org.jspecify.annotations.Nullable;

/** Guests' keys as columns hold them: empty where there is none. */
public final class GuestKeyColumn {

    private GuestKeyColumn() {}

    public static String stored(@Nullable SecretHash key) {
        return key == null ? "" : key.value();
    }

    public static @Nullable SecretHash read(String stored) {
        return stored.isEmpty() ? null : new SecretHash(stored);
    }
}
