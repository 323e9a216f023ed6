package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.USERS;

import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A table with all its columns, read and written in the order of its key.
 *
 * @param group the first column of the key, whose rows are never parted; the whole key, where there is no other
 * @param within the second column of the key
 */
record CopiedTable(
        Table<?> table, Field<Long> group, @Nullable Field<Integer> within) {

    static final CopiedTable OF_USERS = new CopiedTable(USERS, USERS.ID, null);
    static final CopiedTable OF_TAGS = new CopiedTable(TAGS, TAGS.ID, null);
    static final CopiedTable OF_POSTS = new CopiedTable(POSTS, POSTS.ID, null);
    static final CopiedTable OF_POST_TAGS = new CopiedTable(POST_TAGS, POST_TAGS.POST_ID, POST_TAGS.PLACE);

    /** Each after those that it refers to. What isn't here is made of what is. */
    static final List<CopiedTable> ALL = List.of(OF_USERS, OF_TAGS, OF_POSTS, OF_POST_TAGS);

    private static final int BATCH = 1_000;

    long count(DSLContext sql) {
        return sql.fetchCount(table);
    }

    /** The highest key's first column; 0 where there is no row. */
    long last(DSLContext sql) {
        return sql.select(DSL.coalesce(DSL.max(group), 0L))
                .from(table)
                .fetchSingle()
                .value1();
    }

    /** Gives the rows whose first key column is higher than {@code after}, a batch at a time, {@code most} at most. */
    void read(DSLContext sql, long after, long most, Consumer<Result<? extends Record>> batches) {
        long left = most;
        long last = after;
        Result<? extends Record> batch;
        do {
            batch = rows(sql, group.gt(last), (int) Math.min(BATCH, left));
            if (within != null && batch.size() == BATCH) {
                // The last group may go on in the next batch.
                long cut = batch.get(BATCH - 1).get(group);
                batch.removeIf(row -> row.get(group) == cut);
            }
            if (!batch.isEmpty()) {
                last = batch.get(batch.size() - 1).get(group);
                left -= batch.size();
                batches.accept(batch);
            }
        } while (!batch.isEmpty() && left > 0);
    }

    /** The rows whose first key column is one of a range. */
    Result<? extends Record> between(DSLContext sql, long first, long last) {
        return rows(sql, group.between(first, last), Integer.MAX_VALUE);
    }

    private Result<? extends Record> rows(DSLContext sql, Condition condition, int limit) {
        return sql.select(table.fields())
                .from(table)
                .where(condition)
                .orderBy(within == null ? List.of(group) : List.of(group, within))
                .limit(limit)
                .fetch();
    }

    /** @param most of its first rows, by key */
    TableChecksum checksum(DSLContext sql, long most) {
        TableChecksum checksum = new TableChecksum();
        read(sql, 0, most, batch -> batch.forEach(checksum::add));
        return checksum;
    }

    void write(DSLContext sql, Result<? extends Record> rows) {
        if (!rows.isEmpty()) {
            sql.batch(sql.insertInto(table).columns(table.fields()).values(new Object[table.fields().length]))
                    .bind(rows.stream().map(Record::intoArray).toArray(Object[][]::new))
                    .execute();
        }
    }

    @Override
    public String toString() {
        return table.getName();
    }
}
