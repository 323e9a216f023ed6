package dev.madang.persistence;

import dev.madang.persistence.copy.CopiedTable;
import dev.madang.persistence.copy.CopySource;
import dev.madang.persistence.copy.CopyTarget;
import dev.madang.persistence.copy.TableChecksum;
import dev.madang.persistence.migration.UnfinishedCopy;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Copies a board to another database, of any engine, with exact ids and times. If an earlier copy of the same board to it was
 * interrupted, this one continues it.
 */
public final class DatabaseCopy implements AutoCloseable {

    private final CopySource source;
    private final CopyTarget target;

    private DatabaseCopy(CopySource source, CopyTarget target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Opens both. The copy is of the board as it is now, although others may go on writing.
     *
     * @param from a board of this version of Madang
     * @param to created or migrated if need be
     * @throws DatabaseUnavailable if either can't be opened, in one sentence
     */
    public static DatabaseCopy open(DatabaseAccess from, DatabaseAccess to) {
        CopySource source = CopySource.open(from);
        CopyTarget target = null;
        DatabaseCopy copy = null;
        try {
            source.requireOther(to);
            target = CopyTarget.open(to);
            source.requireOther(target);
            copy = new DatabaseCopy(source, target);
            return copy;
        } finally {
            if (copy == null) {
                closeAll(source, target);
            }
        }
    }

    private static void closeAll(CopySource source, @Nullable CopyTarget target) {
        try (source) {
            if (target != null) {
                target.close();
            }
        }
    }

    /** How many rows the board has. */
    public long rows() {
        return CopiedTable.ALL.stream()
                .mapToLong(table -> table.count(source.sql()))
                .sum();
    }

    /**
     * Copies the rows that aren't in the target yet, one batch a transaction. From now on, the target opens for copies only.
     * Where a copy has ended, the board may have been used since, and only the very same rows pass for a copy.
     *
     * @param progress called with the number of rows added, or found in the target already; {@link #rows} in all
     * @throws DatabaseUnavailable if the target's rows aren't the first ones of the source, or all of them (then nothing was
     *     written), or if either database fails during the copy
     */
    public void run(LongConsumer progress) {
        boolean ended = target.isUsed();
        CopiedTable.ALL.forEach(table -> requireStart(table, ended ? CopiedTable.END : target.last(table), progress));
        if (!ended) {
            goOn(progress);
        }
    }

    private void goOn(LongConsumer progress) {
        target.change(UnfinishedCopy::begin);
        CopiedTable.ALL.forEach(table -> copy(table, progress));
        CopiedTable.ALL.stream()
                .filter(CopiedTable::isNumbered)
                .forEach(table -> target.goOnAfter(source.lastId(table), table));
        target.analyze();
    }

    private void requireStart(CopiedTable table, long last, LongConsumer progress) {
        TableChecksum copied = target.run(sql -> TableChecksum.of(table, sql, CopiedTable.END, progress));
        if (!copied.equals(TableChecksum.of(table, source.sql(), last, rows -> {}))) {
            throw new DatabaseUnavailable(target.name() + " is no copy of this board, as its " + table
                    + " aren't the same; an empty database is needed.");
        }
    }

    private void copy(CopiedTable table, LongConsumer progress) {
        table.read(
                source.sql(),
                target.last(table),
                CopiedTable.END,
                batch -> progress.accept(target.write(table, batch)));
    }

    /**
     * Reads all rows of both databases. If they are the same, the target is a board from now on.
     *
     * @param progress called with the number of rows read of either
     */
    public List<TableComparison> compare(LongConsumer progress) {
        List<TableComparison> tables =
                CopiedTable.ALL.stream().map(table -> compare(table, progress)).toList();
        if (tables.stream().allMatch(TableComparison::isSame)) {
            target.change(UnfinishedCopy::end);
        }
        return tables;
    }

    private TableComparison compare(CopiedTable table, LongConsumer progress) {
        return TableComparison.of(
                table,
                TableChecksum.of(table, source.sql(), CopiedTable.END, progress),
                target.run(sql -> TableChecksum.of(table, sql, CopiedTable.END, progress)));
    }

    @Override
    public void close() {
        closeAll(source, target);
    }
}
