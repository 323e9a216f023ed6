package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.madang.application.identity.AuthorView;

/** A notification's form: the author of what it tells of has the fields that a post's has. */
interface NotificationJson {

    @JsonUnwrapped
    AuthorView author();
}
