package dev.madang.persistence.migration;

import static dev.madang.persistence.schema.Tables.NAME_KEY_RULES;

import org.jooq.DSLContext;

/**
 * The mark of a database to which a copy isn't finished. It stands in the place of the name keys' rules: a copy leaves these
 * out, and no rules have its name.
 */
public final class UnfinishedCopy {

    private static final String MARK = "unfinished copy";

    static final String QUERY = "select 1 from " + NAME_KEY_RULES.getName() + " where " + NAME_KEY_RULES.RULES.getName()
            + " = '" + MARK + "'";

    private UnfinishedCopy() {}

    public static void begin(DSLContext sql) {
        sql.deleteFrom(NAME_KEY_RULES).execute();
        sql.insertInto(NAME_KEY_RULES).values(MARK).execute();
    }

    public static void end(DSLContext sql) {
        sql.deleteFrom(NAME_KEY_RULES).where(NAME_KEY_RULES.RULES.eq(MARK)).execute();
    }
}
