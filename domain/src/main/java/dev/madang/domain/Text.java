package dev.madang.domain;

import org.jspecify.annotations.Nullable;

/** Text that was judged by the rules of its kind before it could be one; of one kind, equal to the code point. */
public abstract class Text {

    private final String value;

    /** @param value by the rules of the kind */
    protected Text(String value) {
        this.value = value;
    }

    protected Text(Stored stored) {
        this(stored.value());
    }

    public final String value() {
        return value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Text text && text.getClass() == getClass() && text.value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + '[' + value + ']';
    }
}
