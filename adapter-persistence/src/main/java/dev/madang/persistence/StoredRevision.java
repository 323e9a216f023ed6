package dev.madang.persistence;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

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
 * For a database that other processes have too: kept in it, so that a change and its revision are seen together. It is made
 * of what chance wrote at the last changes, so that a database that went back to an earlier state, and on from there, isn't
 * at a revision at which it was before, unless it is in the state that it was in then.
 */
final class StoredRevision implements RevisionCounter {

    private static final int STRIPES = 16;

    /** Of which the sum of all stripes is a number still. */
    private static final long BOUND = Long.MAX_VALUE / STRIPES;

    private static final Table<Record> REVISIONS = DSL.table(name("revisions"));
    private static final Field<Integer> STRIPE = field(name("stripe"), Integer.class);
    private static final Field<Long> NUMBER = field(name("number"), Long.class);

    private final DSLContext readers;
    private final Outages outages;
    private final RenderedQuery<Long> sum;
    private final RenderedSql move;

    StoredRevision(DSLContext readers, Outages outages) {
        this.readers = readers;
        this.outages = outages;
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
        return sum.fetch(readers, outages, Map.of()).get(0);
    }

    /** The lock that this takes is the transaction's last, so that no two wait for each other. */
    @Override
    public void move(Connection transaction) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(move.text())) {
            var chance = ThreadLocalRandom.current();
            move.bind(statement, Map.of("stripe", chance.nextInt(STRIPES), "number", chance.nextLong(BOUND)));
            statement.executeUpdate();
        }
    }

    @Override
    public void moved() {}
}
