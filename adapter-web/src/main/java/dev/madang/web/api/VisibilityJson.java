package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** A visibility's form: its code. */
interface VisibilityJson {

    @JsonValue
    String code();
}
