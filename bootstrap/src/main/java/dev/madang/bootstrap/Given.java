package dev.madang.bootstrap;

import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was given for a setting, unchecked.
 *
 * @param name by which of its names, for whoever has to correct it
 */
record Given(String name, @Nullable String value) {

    static Given of(Setting setting, Map<Setting, String> options, Map<String, String> environment, Properties file) {
        if (options.containsKey(setting)) {
            return new Given(setting.option(), options.get(setting));
        }
        if (environment.containsKey(setting.variable())) {
            return new Given(setting.variable(), Arguments.variable(setting.variable(), environment));
        }
        return new Given(setting.property(), file.getProperty(setting.property(), setting.ifNotGiven()));
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
