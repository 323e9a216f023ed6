package dev.madang.web.html.version;

import dev.madang.application.post.ReadVersion.Shown;
import dev.madang.application.post.VersionView;
import dev.madang.domain.account.Right;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;
import dev.madang.web.html.difference.Differences;
import dev.madang.web.html.difference.Differences.Pair;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A text that a post has had, or has.
 *
 * @param differences from the text before it; null where the reader sees none
 */
record VersionPage(
        PageContext context, Shown shown, @Nullable Differences differences) implements PageModel {

    static VersionPage of(PageContext context, Shown shown) {
        VersionView earlier = shown.earlier();
        return new VersionPage(context, shown, earlier == null ? null : differences(earlier, shown.version()));
    }

    private static Differences differences(VersionView before, VersionView after) {
        return Differences.of(
                new Pair("title", text(before.title()), text(after.title())),
                new Pair("content", text(before.content()), text(after.content())));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    VersionView version() {
        return shown.version();
    }

    String history() {
        return Links.history(shown.post().id());
    }

    String post() {
        return Links.post(shown.post().id());
    }

    /** Whether the post says it now. */
    boolean isPresent() {
        return version().version() == shown.post().version();
    }

    /** Null if there is none that the reader may see. */
    @Nullable
    String earlier() {
        VersionView earlier = shown.earlier();
        return earlier == null ? null : Links.version(shown.post().id(), earlier.version());
    }

    /** Null of the last. */
    @Nullable
    String later() {
        return isPresent() ? null : Links.version(shown.post().id(), version().version() + 1);
    }

    String link() {
        return Links.version(shown.post().id(), version().version());
    }

    /** Whether the reader may hide it or show it again: not the text that the post has. */
    boolean mayModerate() {
        return context.may(Right.MODERATE_POSTS) && !isPresent();
    }

    @Override
    public String template() {
        return "version/version.jte";
    }

    @Override
    public HttpHeaders headers() {
        return HistoryPage.NOT_FOR_SEARCH_ENGINES;
    }
}
