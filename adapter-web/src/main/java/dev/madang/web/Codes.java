package dev.madang.web;

import dev.madang.domain.moderation.Mode;
import java.util.Locale;

/** Constants as forms, addresses and JSON have them. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant instanceof Mode mode ? mode.code() : constant.name().toLowerCase(Locale.ROOT);
    }
}
