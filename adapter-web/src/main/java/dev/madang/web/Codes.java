package dev.madang.web;

import dev.madang.domain.moderation.Mode;
import dev.madang.domain.moderation.Visibility;
import java.util.Locale;

/** Constants as forms, addresses and JSON have them. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        if (constant instanceof Mode mode) {
            return mode.code();
        }
        return constant instanceof Visibility visibility
                ? visibility.code()
                : constant.name().toLowerCase(Locale.ROOT);
    }
}
