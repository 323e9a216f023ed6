package dev.madang.bootstrap.board;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar's manifest. */
public final class Version implements IVersionProvider {

    static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(development)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Madang " + current() + ", Java " + Runtime.version()};
    }
}
