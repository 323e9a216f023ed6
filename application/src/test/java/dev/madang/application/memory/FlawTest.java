package dev.madang.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** A contract that nobody has seen fail is none. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class FlawTest {

    /** Those of all classes in this package that are named so, and have flaws of their own. */
    static Stream<Arguments> flaws() {
        return ReflectionSupport.findAllClassesInPackage(
                        FlawTest.class.getPackageName(), type -> true, name -> name.endsWith("Flaws"))
                .stream()
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(type ->
                        ReflectionSupport.findMethod(type, "all").stream().flatMap(all -> flaws(type, all)));
    }

    private static Stream<Arguments> flaws(Class<?> type, Method all) {
        FoundBy contract = type.getAnnotation(FoundBy.class);
        assertThat(contract).as("@FoundBy of %s", type).isNotNull();
        return ((Stream<?>) Objects.requireNonNull(ReflectionSupport.invokeMethod(all, null)))
                .map(flaw -> Arguments.of(flaw, contract.value()));
    }

    static Stream<Arguments> derived() {
        Differences seen = Differences.seen();
        return Port.all().flatMap(port -> DerivedFlaws.of(port, seen).map(flaw -> Arguments.of(flaw, likely(port))));
    }

    private static String likely(Port<?> port) {
        return "Several " + port.type().getSimpleName().replaceAll("(Repository|Queries)$", "");
    }

    @ParameterizedTest
    @MethodSource({"flaws", "derived"})
    void isFoundByTheContract(Flaw flaw, String contract) {
        assertThat(Trial.failures(flaw::open, contract))
                .as("of a store that %s", flaw)
                .isNotEmpty();
    }

    /** A case that alone made a difference may go, and its flaws with it: not the last of a method's. */
    @Test
    void canBeDerivedForEveryMethod() {
        Differences seen = Differences.seen();
        for (Port<?> port : Port.all().toList()) {
            List<String> flaws = DerivedFlaws.of(port, seen).map(Flaw::sentence).toList();
            String name = port.type().getSimpleName();
            assertThat(port.methods())
                    .allSatisfy(method -> assertThat(flaws)
                            .filteredOn(flaw -> flaw.startsWith(name + '.' + method + ' '))
                            .as("%s.%s", name, method)
                            .isNotEmpty());
        }
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        assertThat(Trial.failures(MemoryStore::open, "Health")).isEmpty();
    }
}
