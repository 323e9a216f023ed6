package dev.madang.web.html.version;

import dev.madang.application.version.VersionView;
import dev.madang.web.html.post.Excerpts;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Texts in a line. */
@Component
final class VersionLines {

    private final Excerpts excerpts;

    VersionLines(Excerpts excerpts) {
        this.excerpts = excerpts;
    }

    /** Its title; of what has none, the start of its text. */
    String of(VersionView version) {
        String title = version.title();
        return title == null ? excerpts.line(Objects.requireNonNullElse(version.content(), "")) : title;
    }
}
