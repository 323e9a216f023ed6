package dev.madang.persistence.account;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.madang.domain.user.NameKey;
import dev.madang.persistence.sql.SqlSession;
import java.util.Collection;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Lets transactions that take names of the same look wait for each other. Rows are changed and not only locked, as a cluster knows
 * nothing of another node's locks.
 */
final class NameLocks {

    private static final int STRIPES = 256;

    private static final Table<Record> LOCKS = DSL.table(name("name_locks"));
    private static final Field<Integer> STRIPE = field(name("stripe"), Integer.class);
    private static final Field<Long> NUMBER = field(name("number"), Long.class);

    private final SqlSession session;

    NameLocks(SqlSession session) {
        this.session = session;
    }

    /** In one order, so that two don't wait for each other's. */
    void lock(Collection<NameKey> nameKeys) {
        var rows = nameKeys.stream()
                .map(key -> Math.floorMod(key.value().hashCode(), STRIPES))
                .distinct()
                .sorted()
                .map(stripe -> DSL.row(stripe, 1L))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        session.writing()
                .insertInto(LOCKS, STRIPE, NUMBER)
                .valuesOfRows(rows)
                .onConflict(STRIPE)
                .doUpdate()
                .set(NUMBER, field(name("name_locks", "number"), Long.class).plus(1))
                .execute();
    }
}
