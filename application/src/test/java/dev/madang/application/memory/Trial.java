package dev.madang.application.memory;

import static org.junit.jupiter.api.Constants.DEFAULT_TEST_CLASS_ORDER_PROPERTY_NAME;
import static org.junit.jupiter.api.Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME;
import static org.junit.jupiter.api.Constants.TIMEOUT_MODE_PROPERTY_NAME;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import dev.madang.application.contract.StoreContract;
import dev.madang.application.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the suite on a store within a test, where its failures are what is asked for: all but the made-up histories, so
 * that a flaw is found by a case that names it and not by chance. In the caller's thread, which has to see to it that it
 * ends.
 */
final class Trial implements TestExecutionListener {

    private static final Launcher LAUNCHER = LauncherFactory.create();
    private static final PostDiscoveryFilter NAMED_CASES =
            test -> FilterResult.includedIf(!test.getUniqueId().toString().contains("[nested-class:Histories]"));

    private static final String FIRST = "madang.contract.first";
    private static final ThreadLocal<Supplier<Store>> ACCUSED = new ThreadLocal<>();

    private final CancellationToken rest = CancellationToken.create();
    private final List<String> failures = new ArrayList<>();

    private Trial() {}

    /**
     * @param first how the names of the contracts begin that most likely find one, parted by blanks
     * @return the failures; the first one ends the trial
     */
    static List<String> failures(Supplier<Store> stores, String first) {
        ACCUSED.set(stores);
        Trial trial = new Trial();
        trial.run(likely(first), first);
        if (trial.failures.isEmpty()) {
            trial.run(List.of(selectClass(Accused.class)), first);
        }
        return trial.failures;
    }

    private static List<DiscoverySelector> likely(String first) {
        List<String> names = List.of(first.split(" ", -1));
        return Arrays.stream(StoreContract.class.getDeclaredClasses())
                .filter(contract -> names.contains(contract.getSimpleName()))
                .<DiscoverySelector>map(contract -> selectNestedClass(List.of(Accused.class), contract))
                .toList();
    }

    private void run(List<DiscoverySelector> contracts, String first) {
        LAUNCHER.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(contracts)
                .filters(NAMED_CASES)
                .configurationParameter(PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME, "false")
                .configurationParameter(TIMEOUT_MODE_PROPERTY_NAME, "disabled")
                .configurationParameter(DEFAULT_TEST_CLASS_ORDER_PROPERTY_NAME, LikelyFirst.class.getName())
                .configurationParameter(FIRST, first)
                .forExecution()
                .cancellationToken(rest)
                .listeners(this)
                .build());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(thrown -> {
            failures.add(test.getUniqueId() + ": " + thrown);
            rest.cancel();
        });
    }

    /** And last what takes longest: whole use cases that meet. */
    static final class LikelyFirst implements ClassOrderer {

        @Override
        public void orderClasses(ClassOrdererContext context) {
            List<String> first = List.of(
                    context.getConfigurationParameter(FIRST).orElseThrow().split(" ", -1));
            context.getClassDescriptors().sort(Comparator.comparing(contract -> {
                String name = contract.getTestClass().getSimpleName();
                int place = IntStream.range(0, first.size())
                        .filter(i -> name.startsWith(first.get(i)))
                        .findFirst()
                        .orElse(first.size());
                return name.endsWith("Meetings") ? first.size() + 1 : place;
            }));
        }
    }

    /** Not found by a search for tests by their names. */
    static final class Accused extends StoreContract {

        @Override
        protected Store newStore() {
            return ACCUSED.get().get();
        }
    }
}
