package dev.madang.persistence;

import java.util.List;
import java.util.function.LongConsumer;
import org.jooq.Record;
import org.jooq.Result;

/**
 * Copies a board to another database, which may be of another engine: what is in the tables, to the last id and
 * microsecond. A target that has the first rows of the same board is one in which an earlier copy stopped, and is gone on
 * with.
 */
public final class DatabaseCopy implements AutoCloseable {

    private final Source source;
    private final Database target;

    private DatabaseCopy(Source source, Database target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Opens both. What is read is what was committed by then, whoever goes on writing.
     *
     * @param from a board of this version of Madang
     * @param to created, or migrated, where need be
     * @throws DatabaseUnavailable if this can't be, in one sentence
     */
    public static DatabaseCopy open(DatabaseAccess from, DatabaseAccess to) {
        if (from.name().equals(to.name())) {
            throw new DatabaseUnavailable(from.name() + " can't be copied to itself.");
        }
        Source source = Source.open(from);
        Database target = null;
        try {
            target = Database.open(to);
            return new DatabaseCopy(source, target);
        } finally {
            if (target == null) {
                source.close();
            }
        }
    }

    /** How many rows there are to read. */
    public long rows() {
        return CopiedTable.ALL.stream()
                .mapToLong(table -> table.count(source.sql()))
                .sum();
    }

    /**
     * Copies what isn't in the target yet, in transactions of a batch each, and compares.
     *
     * @param progress told how many rows more are in the target
     * @return what came of each table
     * @throws DatabaseUnavailable if the target has rows that aren't the first of the source; nothing was written then
     */
    public List<TableComparison> run(LongConsumer progress) {
        CopiedTable.ALL.forEach(table -> requireStart(table, progress));
        copy(CopiedTable.OF_USERS, progress);
        copy(CopiedTable.OF_TAGS, progress);
        copyPosts(progress);
        List.of(CopiedTable.OF_USERS, CopiedTable.OF_TAGS, CopiedTable.OF_POSTS).forEach(this::goOnAfterLast);
        return CopiedTable.ALL.stream()
                .map(table -> TableComparison.of(
                        table,
                        table.checksum(source.sql(), Long.MAX_VALUE),
                        table.checksum(target.reading(), Long.MAX_VALUE)))
                .toList();
    }

    private void goOnAfterLast(CopiedTable table) {
        String name = table.toString();
        long last = Math.max(table.last(source.sql()), source.engine().ids().last(source.sql(), name));
        new JooqTransactions(target).run(() -> target.engine().ids().goOnAfter(last, target.writing(), name));
    }

    private void requireStart(CopiedTable table, LongConsumer progress) {
        TableChecksum copied = table.checksum(target.reading(), Long.MAX_VALUE);
        if (!table.checksum(source.sql(), copied.rows()).value().equals(copied.value())) {
            throw new DatabaseUnavailable(target.name() + " has " + table
                    + " already that aren't from this copy; an empty database is needed.");
        }
        progress.accept(copied.rows());
    }

    private void copy(CopiedTable table, LongConsumer progress) {
        table.read(source.sql(), table.last(target.reading()), Long.MAX_VALUE, batch -> {
            new JooqTransactions(target).run(() -> table.write(target.writing(), batch));
            progress.accept(batch.size());
        });
    }

    /** Each with its tags and with the tokens by which it is found. */
    private void copyPosts(LongConsumer progress) {
        CopiedTable posts = CopiedTable.OF_POSTS;
        PostSearch search = new PostSearch(target);
        posts.read(source.sql(), posts.last(target.reading()), Long.MAX_VALUE, batch -> {
            Result<? extends Record> tags = CopiedTable.OF_POST_TAGS.between(
                    source.sql(),
                    batch.get(0).get(posts.group()),
                    batch.get(batch.size() - 1).get(posts.group()));
            new JooqTransactions(target).run(() -> {
                posts.write(target.writing(), batch);
                CopiedTable.OF_POST_TAGS.write(target.writing(), tags);
                search.index(batch.map(SearchedPost::of));
            });
            progress.accept(batch.size() + tags.size());
        });
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }
}
