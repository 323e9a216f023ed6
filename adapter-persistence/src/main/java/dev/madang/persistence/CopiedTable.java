package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.ACCOUNTS;
import static dev.madang.persistence.schema.Tables.CREDENTIALS;
import static dev.madang.persistence.schema.Tables.MODERATION_LOG;
import static dev.madang.persistence.schema.Tables.NAME_KEYS;
import static dev.madang.persistence.schema.Tables.ORIGINS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.USERS;
import static dev.madang.persistence.schema.Tables.WITHHELD_POSTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table with all its columns, read and written in the order of its primary key.
 *
 * @param key the first column of that key; rows that have the same are never parted
 */
record CopiedTable(Table<?> table, Field<Long> key) {

    static final CopiedTable OF_USERS = new CopiedTable(USERS, USERS.ID);
    static final CopiedTable OF_TAGS = new CopiedTable(TAGS, TAGS.ID);
    static final CopiedTable OF_POSTS = new CopiedTable(POSTS, POSTS.ID);
    static final CopiedTable OF_ACCOUNTS = new CopiedTable(ACCOUNTS, ACCOUNTS.USER_ID);

    static final CopiedTable OF_NAME_KEYS = new CopiedTable(NAME_KEYS, NAME_KEYS.USER_ID);

    static final CopiedTable OF_CREDENTIALS = new CopiedTable(CREDENTIALS, CREDENTIALS.ID);

    static final CopiedTable OF_WITHHELD_POSTS = new CopiedTable(WITHHELD_POSTS, WITHHELD_POSTS.POST_ID);

    static final CopiedTable OF_ORIGINS = new CopiedTable(ORIGINS, ORIGINS.POST_ID);

    static final CopiedTable OF_MODERATION_LOG = new CopiedTable(MODERATION_LOG, MODERATION_LOG.ID);

    static final CopiedTable OF_POST_TAGS = new CopiedTable(POST_TAGS, POST_TAGS.POST_ID);

    /** Each after those that it refers to. What isn't here is made of what is. */
    static final List<CopiedTable> ALL = List.of(
            OF_USERS,
            OF_TAGS,
            OF_POSTS,
            OF_POST_TAGS,
            OF_ACCOUNTS,
            OF_NAME_KEYS,
            OF_CREDENTIALS,
            OF_WITHHELD_POSTS,
            OF_ORIGINS,
            OF_MODERATION_LOG);

    /** Below and above every key. */
    static final long START = Long.MIN_VALUE;

    static final long END = Long.MAX_VALUE;

    static final int MOST_ROWS = 1_000;

    /** Characters: a small heap has to hold a batch of the longest posts several times, and all their tokens. */
    static final int MOST_TEXT = 1 << 18;

    long count(DSLContext sql) {
        return sql.select(DSL.count().cast(Long.class))
                .from(table)
                .fetchSingle()
                .value1();
    }

    /** The highest key; {@link #START} where there is no row. */
    long last(DSLContext sql) {
        return sql.select(DSL.coalesce(DSL.max(key), START))
                .from(table)
                .fetchSingle()
                .value1();
    }

    /** Gives the rows with keys above one and up to another, a batch at a time, however long they are. */
    void read(DSLContext sql, long after, long last, Consumer<Result<? extends Record>> batches) {
        long start = after;
        for (List<Long> ends = ends(sql, start, last); !ends.isEmpty(); ends = ends(sql, start, last)) {
            for (long end : ends) {
                batches.accept(between(sql, start, end));
                start = end;
            }
        }
    }

    /** The highest keys of the next batches, each of which has one at least. */
    private List<Long> ends(DSLContext sql, long after, long last) {
        List<Long> ends = new ArrayList<>();
        long end = after;
        long text = 0;
        for (Record2<Long, Integer> row : lengths(sql, after, last)) {
            text += row.value2();
            if (text > MOST_TEXT && end > after && row.value1() > end) {
                ends.add(end);
                text = row.value2();
            }
            end = row.value1();
        }
        if (end > after) {
            ends.add(end);
        }
        return ends;
    }

    private Result<Record2<Long, Integer>> lengths(DSLContext sql, long after, long last) {
        return sql.select(key, textLength())
                .from(table)
                .where(key.gt(after))
                .and(key.le(last))
                .orderBy(key)
                .limit(MOST_ROWS)
                .fetch();
    }

    private Field<Integer> textLength() {
        return Stream.of(table.fields())
                .filter(field -> field.getType() == String.class)
                .map(field -> DSL.charLength(field.cast(String.class)))
                .reduce(DSL.inline(0), Field::plus);
    }

    /** The rows with keys above one and up to another. */
    Result<? extends Record> between(DSLContext sql, long after, long last) {
        return sql.select(table.fields())
                .from(table)
                .where(key.gt(after))
                .and(key.le(last))
                .orderBy(Objects.requireNonNull(table.getPrimaryKey()).getFields())
                .fetch();
    }

    /** @return how many rows */
    int write(DSLContext sql, Result<? extends Record> rows) {
        if (!rows.isEmpty()) {
            sql.batch(sql.insertInto(table).columns(table.fields()).values(new Object[table.fields().length]))
                    .bind(rows.stream().map(Record::intoArray).toArray(Object[][]::new))
                    .execute();
        }
        return rows.size();
    }

    @Override
    public String toString() {
        return table.getName();
    }
}
