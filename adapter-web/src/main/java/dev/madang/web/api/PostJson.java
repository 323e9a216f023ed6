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

/** A post's form: what is seldom true of one is said only where it is. */
interface PostJson {

    @JsonUnwrapped
    AuthorView author();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean locked();

    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Published.class)
    Visibility visibility();

    @JsonIgnore
    @Nullable
    String opening();

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

    /** Jackson leaves out what this equals. */
    final class Published {

        @Override
        public boolean equals(@Nullable Object other) {
            return other == Visibility.PUBLISHED;
        }

        @Override
        public int hashCode() {
            return Visibility.PUBLISHED.hashCode();
        }
    }
}
