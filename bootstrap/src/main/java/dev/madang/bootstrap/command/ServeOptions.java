package dev.madang.bootstrap.command;

import dev.madang.bootstrap.settings.Setting;
import dev.madang.bootstrap.settings.Settings;
import dev.madang.bootstrap.settings.StartFailure;
import dev.madang.persistence.DatabaseAccess;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** What a board can be told on the command line, with or without the word {@code serve}. */
@Command
public final class ServeOptions {

    private @SuppressWarnings("NullAway.Init") CommandSpec command;

    /** Its own: options that it added to the command's would shift the parameters of commands that are methods. */
    @Spec
    void addTo(CommandSpec command) {
        this.command = command;
        Setting.options()
                .map(setting -> OptionSpec.builder(setting.option())
                        .type(String.class)
                        .paramLabel(setting.label())
                        .description(setting.description())
                        .build())
                .forEach(command::addOption);
    }

    /** @throws StartFailure if a setting is wrong, whether it was given here, in the environment or in the file */
    public Settings settings() {
        return Settings.of(given(), System.getenv(), Settings.workingFolder());
    }

    /**
     * For commands that need nothing else: no other setting is looked at.
     *
     * @throws StartFailure likewise
     */
    DatabaseAccess database() {
        return Settings.database(given(), System.getenv(), Settings.workingFolder());
    }

    /** {@link #database}, likewise; null if nobody has said. */
    @Nullable
    URI publicUrl() {
        return Settings.publicUrl(given(), System.getenv(), Settings.workingFolder());
    }

    private Map<Setting, String> given() {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        Setting.options().forEach(setting -> {
            String value = command.findOption(setting.option()).getValue();
            if (value != null) {
                options.put(setting, value);
            }
        });
        return options;
    }
}
