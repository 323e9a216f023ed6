package dev.madang.persistence.post;

import dev.madang.persistence.sql.SqlSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jooq.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/** Notes the statements that readers have prepared. */
public final class Statements {

    private final SqlSession session;
    private final List<String> seen = new ArrayList<>();

    public Statements(SqlSession session) {
        this.session = session;
        ConnectionProvider pool = session.reading().configuration().connectionProvider();
        session.reading().configuration().set(new ConnectionProvider() {
            @Override
            public @Nullable Connection acquire() {
                return noting(pool.acquire());
            }

            @Override
            public void release(Connection connection) {
                pool.release(connection);
            }
        });
    }

    private @Nullable Connection noting(@Nullable Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        seen.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public List<String> during(Runnable work) {
        seen.clear();
        work.run();
        return List.copyOf(seen);
    }

    /** SQLite's plan, a step a line; it is the same whatever is asked for. */
    public List<String> plan(String statement) {
        return session.reading()
                .connectionResult(connection -> session.reading()
                        .fetch(connection.createStatement().executeQuery("explain query plan " + statement)))
                .getValues("detail", String.class);
    }
}
