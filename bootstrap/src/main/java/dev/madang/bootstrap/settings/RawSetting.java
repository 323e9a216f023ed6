package dev.madang.bootstrap.settings;

import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was given for a setting, unchecked.
 *
 * @param name the option, variable or property that it was given by
 * @param secret whether its value is in no message
 */
record RawSetting(String name, @Nullable String value, boolean secret) {

    static RawSetting of(
            Setting setting, Map<Setting, String> options, Map<String, String> environment, Properties file) {
        if (options.containsKey(setting)) {
            return new RawSetting(setting.option(), options.get(setting), setting.isSecret());
        }
        String variable = Arguments.variable(setting.variable(), environment);
        if (variable != null && !isOfService(variable)) {
            return new RawSetting(setting.variable(), variable, setting.isSecret());
        }
        return new RawSetting(
                setting.property(), file.getProperty(setting.property(), setting.ifNotGiven()), setting.isSecret());
    }

    /** Kubernetes gives each pod such variables about every service: {@code MADANG_PORT} about one called madang. */
    private static boolean isOfService(String value) {
        return value.matches("(tcp|udp|sctp)://.*");
    }

    /**
     * @param parse gives null for what it doesn't take
     * @param wanted what it takes
     * @throws StartFailure if it doesn't
     */
    <T> T as(Function<String, @Nullable T> parse, String wanted) {
        T parsed = value == null ? null : parse.apply(value.strip());
        if (parsed == null) {
            throw StartFailure.misused(
                    secret
                            ? name + " isn't " + wanted + '.'
                            : name + " is \"" + Passwords.hiddenIn(String.valueOf(value)) + "\", which isn't " + wanted
                                    + '.');
        }
        return parsed;
    }

    /** {@link #as} for what needn't be given. */
    <T> @Nullable T asOrNull(Function<String, @Nullable T> parse, String wanted) {
        return value == null ? null : as(parse, wanted);
    }
}
