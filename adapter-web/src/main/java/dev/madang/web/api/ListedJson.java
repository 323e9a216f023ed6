package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A user's or a tag's form: that it isn't listed is said only where that is so. */
interface ListedJson {

    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Listed.class)
    boolean listed();

    /** Jackson leaves out what this equals. */
    final class Listed {

        @Override
        public boolean equals(@Nullable Object other) {
            return Boolean.TRUE.equals(other);
        }

        @Override
        public int hashCode() {
            return Boolean.TRUE.hashCode();
        }
    }
}
