package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** The form of a comment's path: its text. */
interface PathJson {

    @Override
    @JsonValue
    String toString();
}
