package dev.madang.web.api.moderation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be done, and why. */
record ActionBody(@Nullable String action, @Nullable String reason) {

    String why() {
        return Objects.requireNonNullElse(reason, "");
    }
}
