package dev.madang.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Notes the statements that readers run. */
final class Statements {

    private final Database database;
    private final List<Query> seen = new ArrayList<>();

    Statements(Database database) {
        this.database = database;
        ExecuteListener listener = ExecuteListener.onStart(this::note);
        assert database.reading()
                        .configuration()
                        .set(new DefaultExecuteListenerProvider(listener))
                        .executeListenerProviders()
                        .length
                == 1;
    }

    private void note(ExecuteContext context) {
        Query query = context.query();
        if (query != null) {
            seen.add(query);
        }
    }

    List<Query> during(Runnable work) {
        seen.clear();
        work.run();
        return List.copyOf(seen);
    }

    /** SQLite's plan, a step a line. */
    List<String> plan(Query query) {
        return database.reading()
                .fetch("explain query plan " + database.reading().renderInlined(query))
                .getValues("detail", String.class);
    }
}
