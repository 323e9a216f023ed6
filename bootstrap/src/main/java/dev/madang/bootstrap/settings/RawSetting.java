package dev.madang.bootstrap.settings;

import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was given for a setting, unchecked.
 *
 * @param name the option, variable or property that it was given by
 */
record RawSetting(String name, @Nullable String value) {

    static RawSetting of(
            Setting setting, Map<Setting, String> options, Map<String, String> environment, Properties file) {
        if (options.containsKey(setting)) {
            return new RawSetting(setting.option(), options.get(setting));
        }
        String variable = Arguments.variable(setting.variable(), environment);
        if (variable != null && !isOfService(variable)) {
            return new RawSetting(setting.variable(), variable);
        }
        return new RawSetting(setting.property(), file.getProperty(setting.property(), setting.ifNotGiven()));
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
            throw StartFailure.misused(name + " is \"" + value + "\", which isn't " + wanted + '.');
        }
        return parsed;
    }

    /** {@link #as} for what needn't be given. */
    <T> @Nullable T asOrNull(Function<String, @Nullable T> parse, String wanted) {
        return value == null ? null : as(parse, wanted);
    }
}
