package dev.madang.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.application.version.VersionView;
import org.jspecify.annotations.Nullable;

/** A version's form: what the reader doesn't see isn't there, and that it is hidden is said only where it is. */
interface VersionJson {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    String title();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    String content();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    VersionView.@Nullable Editor editor();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean hidden();
}
