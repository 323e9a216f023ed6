package dev.madang.persistence.sql;

import dev.madang.domain.SecretHash;
import org.jspecify.annotations.Nullable;

/** Guests' keys in text columns, where the empty text stands for none. */
public final class GuestKeyColumn {

    private GuestKeyColumn() {}

    public static String stored(@Nullable SecretHash key) {
        return key == null ? "" : key.value();
    }

    public static @Nullable SecretHash read(String stored) {
        return stored.isEmpty() ? null : new SecretHash(stored);
    }
}
