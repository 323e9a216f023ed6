package dev.madang.web;

import org.jspecify.annotations.Nullable;

/** @param value null if nobody may change or delete */
public record AdminToken(@Nullable String value) {

    @Override
    public String toString() {
        return "AdminToken";
    }
}
