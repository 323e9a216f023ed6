package dev.madang.web.html.version;

import dev.madang.application.version.ReadVersion.Shown;
import dev.madang.application.version.VersionView;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;
import dev.madang.web.html.difference.Differences;
import dev.madang.web.html.difference.Differences.Pair;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A text that a post or a comment has had, or has.
 *
 * @param line of it
 * @param differences from the text before it; null where the reader sees none
 */
record VersionPage(
        PageContext context,
        Shown shown,
        String line,
        @Nullable Differences differences) implements PageModel {

    static VersionPage of(PageContext context, Shown shown, String line) {
        VersionView earlier = shown.earlier();
        boolean comment = new Whole(shown.current()).isComment();
        return new VersionPage(
                context, shown, line, earlier == null ? null : differences(comment, earlier, shown.version()));
    }

    private static Differences differences(boolean comment, VersionView before, VersionView after) {
        return Differences.of(
                new Pair("title", text(before.title()), text(after.title())),
                new Pair(comment ? "comment" : "content", text(before.content()), text(after.content())));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    VersionView version() {
        return shown.version();
    }

    Whole whole() {
        return new Whole(shown.current());
    }

    /** Whether it is what is said now. */
    boolean isPresent() {
        return version().version() == shown.current().number();
    }

    /** Null if there is none that the reader may see. */
    @Nullable
    String earlier() {
        VersionView earlier = shown.earlier();
        return earlier == null ? null : link(earlier.version());
    }

    /** Null of the last. */
    @Nullable
    String later() {
        return isPresent() ? null : link(version().version() + 1);
    }

    String link() {
        return link(version().version());
    }

    private String link(int version) {
        return Links.version(shown.current().of(), version);
    }

    /** Whether the reader may hide it or show it again: not the text that is there now. */
    boolean mayModerate() {
        return context.may(whole().toModerate()) && !isPresent();
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
