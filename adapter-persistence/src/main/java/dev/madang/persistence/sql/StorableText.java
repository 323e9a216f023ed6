package dev.madang.persistence.sql;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Conditions on text that a reader asks for, and that nobody has checked. */
public final class StorableText {

    private StorableText() {}

    public static Condition equal(Field<String> field, String text) {
        return isStorable(text) ? field.eq(text) : DSL.falseCondition();
    }

    /** What UTF-8 can't say, drivers turn into a question mark; NUL isn't taken by all. No stored text has either. */
    public static boolean isStorable(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
