package dev.madang.defence.access;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** The routes of a feature. Its class is found by being in this package. */
interface Routes {

    List<RouteRow> rows();

    /** All ways to change the board: what its author and others may do by the same route is two, the author's first. */
    default List<Write> writes() {
        return List.of();
    }

    /** What stands for things that a scene's people may change: by whole paths, or by what is before it in them. */
    default Map<String, Function<Scene, String>> props() {
        return Map.of();
    }

    /** Of all features. */
    static Stream<Routes> all() {
        return ReflectionSupport.streamAllClassesInPackage(
                        Routes.class.getPackageName(), Routes.class::isAssignableFrom, name -> true)
                .filter(type -> type != Routes.class)
                .map(type -> (Routes) ReflectionSupport.newInstance(type));
    }
}
