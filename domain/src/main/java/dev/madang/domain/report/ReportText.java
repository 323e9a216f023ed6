package dev.madang.domain.report;

import dev.madang.domain.PlainText;
import dev.madang.domain.Reason;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;

/** What a reader finds wrong with a post, for moderators alone: one line as long as a {@link Reason}, NFC, trimmed. */
public final class ReportText extends Text {

    public static final int MAX_LENGTH = Reason.MAX_LENGTH;

    /** @throws dev.madang.domain.Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public ReportText(String typed) {
        super(PlainText.line("text", typed, MAX_LENGTH));
    }

    public ReportText(Stored stored) {
        super(stored);
    }
}
