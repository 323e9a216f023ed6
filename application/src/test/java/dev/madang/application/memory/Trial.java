package dev.madang.application.memory;

import static org.junit.jupiter.api.Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME;
import static org.junit.jupiter.api.Constants.TIMEOUT_MODE_PROPERTY_NAME;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import dev.madang.application.contract.StoreContract;
import dev.madang.application.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    private static final ThreadLocal<Supplier<Store>> ACCUSED = new ThreadLocal<>();

    private final CancellationToken rest = CancellationToken.create();
    private final List<String> failures = new ArrayList<>();

    private Trial() {}

    /**
     * @param portions of the suite, run one after the other
     * @param watchers of the cases
     * @return the failures; the first one ends the trial
     */
    static List<String> failures(
            Supplier<Store> stores,
            Stream<List<? extends DiscoverySelector>> portions,
            TestExecutionListener... watchers) {
        ACCUSED.set(stores);
        Trial trial = new Trial();
        portions.filter(portion -> !portion.isEmpty())
                .takeWhile(portion -> trial.failures.isEmpty())
                .forEach(portion -> trial.run(portion, watchers));
        return trial.failures;
    }

    /** @param name of a part of the contract; if there is none, none */
    static List<? extends DiscoverySelector> contract(String name) {
        return Arrays.stream(StoreContract.class.getDeclaredClasses())
                .filter(contract -> contract.getSimpleName().equals(name))
                .map(contract -> selectNestedClass(List.of(Accused.class), contract))
                .toList();
    }

    private void run(List<? extends DiscoverySelector> portion, TestExecutionListener... watchers) {
        TestExecutionListener[] listeners =
                Stream.concat(Stream.of(this), Arrays.stream(watchers)).toArray(TestExecutionListener[]::new);
        LAUNCHER.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(portion)
                .filters(NAMED_CASES)
                .configurationParameter(PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME, "false")
                .configurationParameter(TIMEOUT_MODE_PROPERTY_NAME, "disabled")
                .forExecution()
                .cancellationToken(rest)
                .listeners(listeners)
                .build());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(thrown -> {
            failures.add(test.getUniqueId() + ": " + thrown);
            rest.cancel();
        });
    }

    /** Not found by a search for tests by their names. */
    static final class Accused extends StoreContract {

        @Override
        protected Store newStore() {
            return ACCUSED.get().get();
        }
    }
}
