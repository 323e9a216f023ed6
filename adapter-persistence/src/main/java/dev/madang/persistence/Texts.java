package dev.madang.persistence;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Conditions on text that a reader asks for, and that nobody has checked. */
final class Texts {

    private Texts() {}

    static Condition equal(Field<String> field, String text) {
        return isStorable(text) ? field.eq(text) : DSL.falseCondition();
    }

    /** Not by {@code like}, whose patterns have a length limit and characters to escape. */
    static Condition contains(Engine engine, Field<String> field, String text) {
        return isStorable(text) ? DSL.position(DSL.lower(field), foldCase(text)).gt(0) : DSL.falseCondition();
    }

    /** What UTF-8 can't say, drivers turn into a question mark; NUL isn't taken by all. No stored text has either. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static String foldCase(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }
}
