package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.domain.user.Role;

/** The fields by which what somebody wrote tells who it was. */
interface AuthorJson {

    @JsonProperty("author")
    String name();

    @JsonProperty("author_id")
    long id();

    @JsonProperty("author_role")
    Role role();
}
