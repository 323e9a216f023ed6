package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.domain.post.WithheldPost;
import org.jspecify.annotations.Nullable;

/** A post's form: what is seldom true of one is said only where it is. */
interface PostJson {

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean locked();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    WithheldPost.@Nullable Cause withheld();
}
