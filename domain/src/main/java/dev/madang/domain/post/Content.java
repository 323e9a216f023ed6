package dev.madang.domain.post;

import dev.madang.domain.PlainText;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown of a post or a comment: 1 to {@value #MAX_BYTES} bytes of UTF-8, NFC, trimmed, lines ending in {@code \n}. Equal if
 * the text is, whether or not it was rendered.
 */
public final class Content extends Text {

    public static final int MAX_BYTES = 65_536;

    private final @Nullable Rendering rendering;

    /** @throws dev.madang.domain.Refusal {@code required}, {@code too-large}, {@code forbidden-character} */
    public Content(String typed) {
        super(PlainText.lines("content", typed, MAX_BYTES));
        this.rendering = null;
    }

    public Content(Stored stored) {
        this(stored, null);
    }

    /** @param rendering null if it wasn't rendered */
    public Content(Stored stored, @Nullable Rendering rendering) {
        super(stored);
        this.rendering = rendering;
    }

    public Content rendered(Rendering other) {
        return new Content(new Stored(value()), other);
    }

    /** Empty if it wasn't rendered. */
    public Optional<Rendering> rendering() {
        return Optional.ofNullable(rendering);
    }

    /** Empty if it wasn't rendered. */
    public Optional<Html> html() {
        return rendering().map(Rendering::html);
    }
}
