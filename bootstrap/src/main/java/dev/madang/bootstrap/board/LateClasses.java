package dev.madang.bootstrap.board;

import java.util.List;

/**
 * The libraries' classes that a board needs for the first time when it is stopped. An upgrade may put another jar in the place
 * of the one that runs, in which the JVM finds nothing any more: loaded before, they let the old board end as it should.
 */
final class LateClasses {

    private static final List<String> NAMES = List.of(
            "org.springframework.boot.availability.ReadinessState",
            "org.springframework.boot.availability.AvailabilityChangeEvent",
            "org.springframework.core.ResolvableType$SyntheticParameterizedType",
            "org.springframework.core.ResolvableType$TypeVariablesVariableResolver",
            "org.springframework.boot.web.server.GracefulShutdownCallback",
            "org.springframework.boot.web.server.GracefulShutdownResult",
            "org.springframework.util.FileSystemUtils",
            "org.springframework.util.FileSystemUtils$1",
            "org.apache.catalina.Lifecycle$SingleUse",
            "org.apache.catalina.core.ContainerBase$StopChild",
            "org.apache.catalina.ContainerEvent",
            "org.apache.catalina.loader.JdbcLeakPrevention",
            "org.apache.coyote.NonPipeliningProcessor");

    private LateClasses() {}

    static void load() {
        for (String name : NAMES) {
            try {
                Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
