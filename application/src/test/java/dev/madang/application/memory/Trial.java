package dev.madang.application.memory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.madang.application.Store;
import dev.madang.application.contract.StoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.platform.engine.CancellationToken;
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
 * that a flaw is found by a case that names it and not by chance.
 */
final class Trial implements TestExecutionListener {

    private static final Launcher LAUNCHER = LauncherFactory.create();
    private static final PostDiscoveryFilter NAMED_CASES =
            test -> FilterResult.includedIf(!test.getUniqueId().toString().contains("[nested-class:Histories]"));

    private static volatile Supplier<Store> accused = MemoryStore::open;

    private final CancellationToken rest = CancellationToken.create();
    private final List<String> failures = new ArrayList<>();

    private Trial() {}

    /** @return the failures; the first one ends the trial */
    static List<String> failures(Supplier<Store> stores) {
        accused = stores;
        Trial trial = new Trial();
        LAUNCHER.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Accused.class))
                .filters(NAMED_CASES)
                .forExecution()
                .cancellationToken(trial.rest)
                .listeners(trial)
                .build());
        return trial.failures;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(thrown -> {
            failures.add(test.getUniqueId() + ": " + thrown);
            rest.cancel();
        });
    }

    /** No test to whoever looks for tests by their names. */
    static final class Accused extends StoreContract {

        @Override
        protected Store newStore() {
            return accused.get();
        }
    }
}
