package dev.madang.application.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.junit.platform.engine.DiscoverySelector;

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
        return Port.all()
                .flatMap(port -> DerivedFlaws.of(port, Rehearsal.done()))
                .map(derived -> Arguments.of(derived.flaw(), derived.cases()));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void isFoundByTheContract(Flaw flaw, String contract) {
        Rehearsal rehearsal = Rehearsal.done();
        Set<String> calling = flaw.method() == null ? rehearsal.cases() : rehearsal.casesCalling(flaw.method());
        assertFound(
                flaw,
                Stream.concat(
                        Stream.<List<? extends DiscoverySelector>>of(Trial.contract(contract)),
                        rehearsal.portions(calling)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("derived")
    void isFoundWhereItMakesADifference(Flaw flaw, Set<String> cases) {
        assertFound(flaw, Rehearsal.done().portions(cases));
    }

    private static void assertFound(Flaw flaw, Stream<List<? extends DiscoverySelector>> portions) {
        assertThat(Trial.failures(flaw::open, portions))
                .as("of a store that %s", flaw)
                .isNotEmpty();
    }

    /** A case that alone made a difference may go, and its flaws with it: not the last of a method's. */
    @Test
    void canBeDerivedForEveryMethod() {
        for (Port<?> port : Port.all().toList()) {
            List<String> flaws = DerivedFlaws.of(port, Rehearsal.done())
                    .map(derived -> derived.flaw().sentence())
                    .toList();
            assertThat(port.methods())
                    .allSatisfy(method -> assertThat(flaws)
                            .filteredOn(flaw -> flaw.startsWith(port.nameOf(method) + ' '))
                            .as(port.nameOf(method))
                            .isNotEmpty());
        }
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        assertThat(Trial.failures(MemoryStore::open, Stream.of(List.of(selectClass(Trial.Accused.class)))))
                .isEmpty();
    }
}
