package dev.madang.persistence.transaction;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.madang.persistence.sql.RenderedQuery;
import dev.madang.persistence.sql.RenderedSql;
import dev.madang.persistence.sql.SqlEnvironment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A revision that is stored in the database, for servers that several processes share: a change and its revision become
 * visible together. Each change writes a random number, so that a database that is restored from a backup, and then changed,
 * never comes to a revision that it had before with other content.
 */
public final class StoredRevision implements RevisionCounter {

    private static final int STRIPES = 16;

    /** Keeps the sum of all stripes within a long. */
    private static final long BOUND = Long.MAX_VALUE / STRIPES;

    private static final Table<Record> REVISIONS = DSL.table(name("revisions"));
    private static final Field<Integer> STRIPE = field(name("stripe"), Integer.class);
    private static final Field<Long> NUMBER = field(name("number"), Long.class);

    private final SqlEnvironment environment;
    private final RenderedQuery<Long> sum;
    private final RenderedSql move;

    public StoredRevision(SqlEnvironment environment) {
        this.environment = environment;
        DSLContext readers = environment.readers();
        this.sum = new RenderedQuery<>(
                RenderedSql.of(readers.select(DSL.sum(NUMBER)).from(REVISIONS), readers), row -> row.getLong(1));
        this.move = RenderedSql.of(
                readers.insertInto(REVISIONS, STRIPE, NUMBER)
                        .values(DSL.param("stripe", Integer.class), DSL.param("number", Long.class))
                        .onConflict(STRIPE)
                        .doUpdate()
                        .set(NUMBER, DSL.excluded(NUMBER)),
                readers);
    }

    @Override
    public long current() {
        return sum.fetch(environment.readers(), environment.translator(), Map.of())
                .get(0);
    }

    /** Takes the transaction's last lock, so that no two transactions deadlock. */
    @Override
    public void end(Connection transaction, boolean changesPublic) throws SQLException {
        if (changesPublic) {
            move(transaction);
        }
    }

    private void move(Connection transaction) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(move.text())) {
            var chance = ThreadLocalRandom.current();
            move.bind(statement, Map.of("stripe", chance.nextInt(STRIPES), "number", chance.nextLong(BOUND)));
            statement.executeUpdate();
        }
    }
}
