package dev.madang.persistence;

import dev.madang.persistence.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives a test databases, and drops them after it. */
final class FreshDatabases implements AfterEachCallback {

    private final List<Runnable> drops = new ArrayList<>();

    /** @return the URL of an empty database */
    String fresh(TestDatabase engine) {
        String url = engine.fresh();
        drops.add(() -> engine.drop(url));
        return url;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        drops.forEach(Runnable::run);
    }
}
