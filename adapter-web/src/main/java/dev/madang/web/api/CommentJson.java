package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.madang.application.identity.AuthorView;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Html;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment's form, as that of a post. */
interface CommentJson {

    @JsonUnwrapped
    AuthorView author();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean locked();

    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = PostJson.Published.class)
    Visibility visibility();

    @JsonIgnore
    @Nullable
    Html html();

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    String contentHtml();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    Instant editedAt();

    /** The entity tag tells it. */
    @JsonIgnore
    int version();
}
