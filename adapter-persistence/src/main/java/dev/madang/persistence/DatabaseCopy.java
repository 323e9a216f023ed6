package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.NAME_KEY_RULES;

import dev.madang.persistence.copy.CopiedTable;
import dev.madang.persistence.copy.CopySource;
import dev.madang.persistence.copy.CopyTarget;
import dev.madang.persistence.copy.TableChecksum;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Copies a board to another database, which may be of another engine: what is in the tables, to the last id and
 * microsecond. A target that has the first rows of the same board is one in which an earlier copy stopped, and is gone on
 * with.
 */
public final class DatabaseCopy implements AutoCloseable {

    private final CopySource source;
    private final CopyTarget target;

    private DatabaseCopy(CopySource source, CopyTarget target) {
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
     * Copies what isn't in the target yet, in transactions of a batch each.
     *
     * @param progress told how many rows more are in the target, up to {@link #rows} in all
     * @throws DatabaseUnavailable if the target has rows that aren't the first of the source, in which case nothing was
     *     written, or if either is lost on the way
     */
    public void run(LongConsumer progress) {
        CopiedTable.ALL.forEach(table -> requireStart(table, progress));
        target.run(sql -> sql.deleteFrom(NAME_KEY_RULES).execute());
        CopiedTable.ALL.forEach(table -> copy(table, progress));
        CopiedTable.ALL.stream()
                .filter(CopiedTable::isNumbered)
                .forEach(table -> target.goOnAfter(source.lastId(table), table));
        target.analyze();
    }

    private void requireStart(CopiedTable table, LongConsumer progress) {
        TableChecksum copied = target.run(sql -> TableChecksum.of(table, sql, CopiedTable.END, progress));
        if (!copied.equals(TableChecksum.of(table, source.sql(), target.last(table), rows -> {}))) {
            throw new DatabaseUnavailable(target.name() + " has " + table
                    + " already that aren't from this copy; an empty database is needed.");
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
     * Reads both from the first row to the last.
     *
     * @param progress told how many rows more of either were read
     */
    public List<TableComparison> compare(LongConsumer progress) {
        return CopiedTable.ALL.stream().map(table -> compare(table, progress)).toList();
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
