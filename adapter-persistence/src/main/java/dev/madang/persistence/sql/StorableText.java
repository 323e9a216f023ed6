package dev.madang.persistence.sql;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Checks text from readers' requests, which needn't be valid, before it becomes a parameter. */
public final class StorableText {

    private StorableText() {}

    public static Condition equal(Field<String> field, String text) {
        return isStorable(text) ? field.eq(text) : DSL.falseCondition();
    }

    /** False if it has a lone surrogate, which drivers replace by a question mark, or NUL, which some engines refuse. */
    public static boolean isStorable(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
