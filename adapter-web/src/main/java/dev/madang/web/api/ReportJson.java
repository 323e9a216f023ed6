package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.madang.application.identity.AuthorView;

/** A report's form: the author of what is reported has the fields that a post's has. */
interface ReportJson {

    @JsonUnwrapped
    AuthorView author();
}
