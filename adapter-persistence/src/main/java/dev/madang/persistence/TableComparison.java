package dev.madang.persistence;

import dev.madang.persistence.copy.CopiedTable;
import dev.madang.persistence.copy.TableChecksum;

/**
 * A table's rows in the original database and in the copy.
 *
 * @param checksum over all rows and columns, in hexadecimal digits
 */
public record TableComparison(String table, long rows, String checksum, long copiedRows, String copiedChecksum) {

    static TableComparison of(CopiedTable table, TableChecksum from, TableChecksum to) {
        return new TableComparison(table.toString(), from.rows(), from.value(), to.rows(), to.value());
    }

    public boolean isSame() {
        return rows == copiedRows && checksum.equals(copiedChecksum);
    }
}
