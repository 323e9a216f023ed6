package dev.madang.persistence.copy;

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
 * @param key the first column of that key; rows with the same value are always in one batch
 */
public record CopiedTable(Table<?> table, Field<Long> key) {

    public static final CopiedTable OF_USERS = new CopiedTable(USERS, USERS.ID);
    public static final CopiedTable OF_TAGS = new CopiedTable(TAGS, TAGS.ID);
    public static final CopiedTable OF_POSTS = new CopiedTable(POSTS, POSTS.ID);
    public static final CopiedTable OF_ACCOUNTS = new CopiedTable(ACCOUNTS, ACCOUNTS.USER_ID);

    public static final CopiedTable OF_NAME_KEYS = new CopiedTable(NAME_KEYS, NAME_KEYS.USER_ID);

    public static final CopiedTable OF_CREDENTIALS = new CopiedTable(CREDENTIALS, CREDENTIALS.ID);

    public static final CopiedTable OF_WITHHELD_POSTS = new CopiedTable(WITHHELD_POSTS, WITHHELD_POSTS.POST_ID);

    public static final CopiedTable OF_ORIGINS = new CopiedTable(ORIGINS, ORIGINS.POST_ID);

    public static final CopiedTable OF_MODERATION_LOG = new CopiedTable(MODERATION_LOG, MODERATION_LOG.ID);

    public static final CopiedTable OF_POST_TAGS = new CopiedTable(POST_TAGS, POST_TAGS.POST_ID);

    /** Each after the tables that it refers to. All other tables are derived from these. */
    public static final List<CopiedTable> ALL = List.of(
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

    public static final long END = Long.MAX_VALUE;

    static final int MAX_ROWS = 1_000;

    /** In characters: a small heap must hold several copies of a batch, and all its tokens. */
    static final int MAX_TEXT = 1 << 18;

    public long count(DSLContext sql) {
        return sql.select(DSL.count().cast(Long.class))
                .from(table)
                .fetchSingle()
                .value1();
    }

    /** The highest key; {@link #START} if there is no row. */
    long last(DSLContext sql) {
        return sql.select(DSL.coalesce(DSL.max(key), START))
                .from(table)
                .fetchSingle()
                .value1();
    }

    /** Reads the rows with keys above one and up to another, in batches of limited size. */
    public void read(DSLContext sql, long after, long last, Consumer<Result<? extends Record>> batches) {
        long start = after;
        for (List<Long> ends = ends(sql, start, last); !ends.isEmpty(); ends = ends(sql, start, last)) {
            for (long end : ends) {
                batches.accept(between(sql, start, end));
                start = end;
            }
        }
    }

    /** The highest key of each of the next batches. */
    private List<Long> ends(DSLContext sql, long after, long last) {
        List<Long> ends = new ArrayList<>();
        long end = after;
        long text = 0;
        for (Record2<Long, Integer> row : lengths(sql, after, last)) {
            text += row.value2();
            if (text > MAX_TEXT && end > after && row.value1() > end) {
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
                .limit(MAX_ROWS)
                .fetch();
    }

    private Field<Integer> textLength() {
        return Stream.of(table.fields())
                .filter(field -> field.getType() == String.class)
                .map(field -> DSL.charLength(field.cast(String.class)))
                .reduce(DSL.inline(0), Field::plus);
    }

    /** The rows with keys above one and up to another. */
    public Result<? extends Record> between(DSLContext sql, long after, long last) {
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
